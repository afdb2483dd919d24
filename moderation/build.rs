//! Lists every file under `phrases/`, so that adding a language is adding files.

use std::{
    env,
    fmt::Write,
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("phrases");
    println!("cargo::rerun-if-changed={}", root.display());

    let mut entries = String::new();
    for language in sorted(&root)?.iter().filter(|path| path.is_dir()) {
        for file in sorted(language)? {
            let name = file.strip_prefix(&root).expect("inside it").with_extension("");
            let (name, file) = (name.display().to_string(), file.display().to_string());
            writeln!(entries, "({name:?}, include_str!({file:?})),").expect("a string takes any text");
        }
    }
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("built_in.rs");
    fs::write(out, format!("&[\n{entries}]\n"))
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
