//! Chance, from the operating system. The one place where the server draws it.

/// So many random bytes.
///
/// # Panics
///
/// If the operating system has no randomness to give. Nothing could be kept safe then.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

/// A random number; also a fresh id.
pub fn u64() -> u64 {
    u64::from_le_bytes(bytes())
}
