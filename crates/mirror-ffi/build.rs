//! Gives the shared library the name by which the dynamic linker looks for it. cargo-c passes the
//! same; this is for plain builds.

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let part = |name: &str| env::var(name).unwrap_or_default();
    let (major, minor) = (
        part("CARGO_PKG_VERSION_MAJOR"),
        part("CARGO_PKG_VERSION_MINOR"),
    );
    // Before 1.0, a new minor version may break what was linked with an older one.
    let version = if major == "0" {
        format!("0.{minor}")
    } else {
        major
    };
    match part("CARGO_CFG_TARGET_OS").as_str() {
        "linux" | "freebsd" | "netbsd" | "openbsd" | "dragonfly" | "android" => {
            println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libmirror_core.so.{version}");
        }
        "macos" => {
            println!(
                "cargo:rustc-cdylib-link-arg=-Wl,-install_name,@rpath/libmirror_core.{version}.dylib"
            );
        }
        _ => {}
    }
}
