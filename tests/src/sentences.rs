//! What people say in the stories. Written for them; nobody said this.

/// Means at hand and a time: R4.
pub const IN_DANGER: &str = "I have the pills here and tonight I will end it";
/// Danger, with an address that would otherwise be returned: R4.
pub const IN_DANGER_WITH_AN_ADDRESS: &str =
    "I live at 12 Marsh Street, I have the pills here and tonight I will end it";
/// Danger, in German: R3.
pub const IN_DANGER_IN_GERMAN: &str = "Ich werde mich umbringen";
/// A present wish to be dead: R2.
pub const TIRED_OF_BEING: &str = "I don't want to be here any more";
/// Swearing about one's own pain, at nobody.
pub const SWEARS_ABOUT_PAIN: &str = "everything hurts so fucking much and I can't take this shit";
/// At somebody.
pub const HURTS_SOMEONE: &str = "you are such a pathetic idiot, nobody wants you here";
/// Urging somebody to harm themselves.
pub const URGES_SOMEONE: &str = "just go and kill yourself already";
/// Nothing to it.
pub const SMALL_TALK: &str = "The kettle is on and it is raining";
/// Nothing to it either.
pub const LONG_WEEK: &str = "it was a long week for me";
/// Kind.
pub const GLAD: &str = "I am glad you are here";
/// What a professional may say first.
pub const BESIDE_YOU: &str = "I see you, and I am staying with you";

const FIRST: [&str; 32] = [
    "Amber", "Autumn", "Calm", "Cedar", "Clear", "Copper", "Coral", "Distant", "Drifting", "Early",
    "Evening", "Field", "Gentle", "Golden", "Green", "Harbour", "Hidden", "Indigo", "Kind", "Lake", "Light",
    "Linen", "Maple", "Meadow", "Mellow", "Misty", "Mossy", "North", "Open", "Patient", "Silver", "Winter",
];
const SECOND: [&str; 32] = [
    "Acorn", "Badger", "Beacon", "Birch", "Brook", "Candle", "Chestnut", "Clover", "Comet", "Crane",
    "Curlew", "Dune", "Ember", "Falcon", "Finch", "Firefly", "Fox", "Garden", "Grove", "Hare", "Hill",
    "Island", "Kestrel", "Lantern", "Lark", "Leaf", "Lichen", "Marten", "Moth", "Oak", "Owl", "Path",
];

/// The nickname of somebody in a crowd of up to 1,024.
pub fn nickname(number: usize) -> String {
    format!("{} {}", FIRST[number / SECOND.len()], SECOND[number % SECOND.len()])
}
