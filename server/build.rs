//! Builds the web client and embeds it, compressed, so that one file is all there is to deploy.
//!
//! Needs Node.js 20 or later with npm. Runs again only when a source of the client has changed.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What the client is made from. Cargo would build anew each time if one were missing.
const SOURCES: [&str; 10] = [
    "src",
    "worker",
    "public",
    "index.html",
    "staff.html",
    "package.json",
    "package-lock.json",
    ".npmrc",
    "tsconfig.json",
    "vite.config.ts",
];

fn main() {
    if let Err(error) = build() {
        // Cargo shows what stands here as it is; the debug form of an error would be one long line.
        eprintln!("{error}");
        std::process::exit(1);
    }
}

fn build() -> Result<()> {
    let client = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web-client");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    for source in SOURCES {
        println!("cargo::rerun-if-changed={}", client.join(source).display());
    }
    require_node()?;
    install(&client)?;
    let dist = out.join("web-client");
    run(&client, &["run", "--silent", "build", "--", "--emptyOutDir", "--outDir", path(&dist)?])?;
    embed(&dist, &out)
}

/// The oldest Node.js that the bundler runs on.
const NODE_MIN: u32 = 20;

fn require_node() -> Result<()> {
    let wanted =
        format!("The pages are built with Node.js {NODE_MIN} or later and npm. Install them and build again");
    let output = Command::new("node").arg("--version").output();
    let version = match output {
        Ok(output) => String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        Err(error) => return Err(format!("{wanted}: `node` could not be started ({error}).").into()),
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major >= NODE_MIN) {
        return Ok(());
    }
    Err(format!(
        "{wanted}: this is {version}. Debian 12 itself has an older one; its makers publish newer packages."
    )
    .into())
}

/// Installs what the lock file names, unless that is what is there.
fn install(client: &Path) -> Result<()> {
    let (lock, marker) = (client.join("package-lock.json"), client.join("node_modules/.installed-lock.json"));
    if fs::read(&marker).is_ok_and(|installed| fs::read(&lock).is_ok_and(|wanted| installed == wanted)) {
        return Ok(());
    }
    run(client, &["ci", "--no-audit", "--no-fund"])?;
    fs::copy(lock, marker)?;
    Ok(())
}

fn run(client: &Path, arguments: &[&str]) -> Result<()> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(npm).args(arguments).current_dir(client).output().map_err(|error| {
        format!("`npm` could not be started ({error}). It comes with Node.js or in a package of its own; install it and build again.")
    })?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    Err(format!("`npm {}` ended with {}:\n{}", arguments[0], output.status, String::from_utf8_lossy(&said))
        .into())
}

/// Writes `assets.rs`: every file of the built client, plain and compressed.
fn embed(dist: &Path, out: &Path) -> Result<()> {
    let mut files = Vec::new();
    list(dist, &mut files)?;
    files.sort();
    let compressed = out.join("compressed");
    fs::create_dir_all(&compressed)?;
    let mut source = String::from("static ASSETS: &[Asset] = &[\n");
    for file in &files {
        let plain = fs::read(file)?;
        let hash: String = Sha256::digest(&plain).iter().take(12).fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a string takes what is written to it");
            hex
        });
        let (gzip, brotli) = (compressed.join(format!("{hash}.gz")), compressed.join(format!("{hash}.br")));
        fs::write(&gzip, gzipped(&plain)?)?;
        fs::write(&brotli, brotlied(&plain)?)?;
        writeln!(
            source,
            "    Asset {{ path: {:?}, content_type: {:?}, etag: {:?}, plain: include_bytes!({:?}), \
             gzip: include_bytes!({:?}), brotli: include_bytes!({:?}) }},",
            format!("/{}", path(file.strip_prefix(dist)?)?),
            content_type(file)?,
            format!("\"{hash}\""),
            path(file)?,
            path(&gzip)?,
            path(&brotli)?,
        )?;
    }
    source.push_str("];\n");
    fs::write(out.join("assets.rs"), source)?;
    Ok(())
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?.path();
        if entry.is_dir() {
            list(&entry, files)?;
        } else {
            files.push(entry);
        }
    }
    Ok(())
}

fn gzipped(plain: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    Ok(encoder.finish()?)
}

fn brotlied(plain: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &*plain, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn content_type(file: &Path) -> Result<&'static str> {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => Ok("text/html; charset=utf-8"),
        Some("js") => Ok("text/javascript; charset=utf-8"),
        Some("css") => Ok("text/css; charset=utf-8"),
        Some("svg") => Ok("image/svg+xml"),
        Some("png") => Ok("image/png"),
        Some("json") => Ok("application/json"),
        Some("txt") => Ok("text/plain; charset=utf-8"),
        _ => Err(format!("{} is of no kind that the server knows how to name", file.display()).into()),
    }
}

fn path(path: &Path) -> Result<&str> {
    path.to_str().ok_or_else(|| format!("{} is not written in Unicode", path.display()).into())
}
