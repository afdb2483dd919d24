//! The language of the end-to-end tests.
