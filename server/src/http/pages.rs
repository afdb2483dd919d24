//! The pages and what they are made of, compressed when the server was built.

use axum::body::Bytes;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};

use super::headers::STAFF_POLICY;

/// A file of the web client.
struct Asset {
    path: &'static str,
    content_type: &'static str,
    /// A hash of the content, in quotes.
    etag: &'static str,
    plain: &'static [u8],
    gzip: &'static [u8],
    brotli: &'static [u8],
}

// `ASSETS`, written by build.rs.
include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Files here have a hash of their content in their name, and never change under it.
const HASHED: &str = "/assets/";

/// `GET /`.
pub(super) async fn seeker(headers: HeaderMap) -> Response {
    serve("/index.html", &headers)
}

/// `GET /staff`.
pub(super) async fn staff(headers: HeaderMap) -> Response {
    let mut response = serve("/staff.html", &headers);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(STAFF_POLICY));
    response
}

/// `GET` anything else.
pub(super) async fn asset(uri: Uri, headers: HeaderMap) -> Response {
    serve(uri.path(), &headers)
}

fn serve(path: &str, asked: &HeaderMap) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| asset.path == path) else {
        return (StatusCode::NOT_FOUND, "There is nothing here.").into_response();
    };
    let mut headers = HeaderMap::new();
    headers.insert(ETAG, HeaderValue::from_static(asset.etag));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if path.starts_with(HASHED) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    }
    if asked.get(IF_NONE_MATCH).is_some_and(|known| known == asset.etag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    let (content, encoding) = if accepts(asked, "br") {
        (asset.brotli, Some("br"))
    } else if accepts(asked, "gzip") {
        (asset.gzip, Some("gzip"))
    } else {
        (asset.plain, None)
    };
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    (headers, Bytes::from_static(content)).into_response()
}

fn accepts(asked: &HeaderMap, encoding: &str) -> bool {
    let accepted = asked.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|offer| {
        let (name, quality) = offer.split_once(';').unwrap_or((offer, ""));
        name.trim() == encoding && quality.trim().trim_start_matches("q=").parse() != Ok(0.0)
    })
}

#[cfg(test)]
mod tests {
    use axum::http::header::ACCEPT_ENCODING;

    use super::*;

    fn asked(name: axum::http::HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn a_page_goes_out_in_the_smallest_form_that_the_browser_takes() {
        let form = |accepted| {
            let response = serve("/index.html", &asked(ACCEPT_ENCODING, accepted));
            response.headers().get(CONTENT_ENCODING).cloned()
        };
        assert_eq!(form("gzip, deflate, br"), Some(HeaderValue::from_static("br")));
        assert_eq!(form("gzip, br;q=0"), Some(HeaderValue::from_static("gzip")));
        assert_eq!(form("identity"), None);
    }

    #[test]
    fn a_browser_that_has_it_is_not_sent_it_again() {
        let first = serve("/index.html", &HeaderMap::new());
        let etag = first.headers().get(ETAG).expect("a tag").clone();
        let again = serve("/index.html", &HeaderMap::from_iter([(IF_NONE_MATCH, etag)]));
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn only_what_never_changes_is_cached() {
        let hashed = ASSETS.iter().find(|asset| asset.path.starts_with(HASHED)).expect("a script");
        assert!(serve(hashed.path, &HeaderMap::new()).headers().contains_key(CACHE_CONTROL));
        assert!(!serve("/index.html", &HeaderMap::new()).headers().contains_key(CACHE_CONTROL));
    }

    #[test]
    fn what_is_not_there_is_not_there() {
        assert_eq!(serve("/data/beside.db", &HeaderMap::new()).status(), StatusCode::NOT_FOUND);
    }
}
