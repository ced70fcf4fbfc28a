//! Holds documents against the JSON Schemas of their types.
//!
//! With the feature `schema` alone, as in the tests with all features: the schemas are made by it.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure is a failed test"
)]

use std::{any::type_name, cell::RefCell, collections::HashMap, rc::Rc};

use jsonschema::Validator;
use mirror_core::document::schema_of;
use schemars::JsonSchema;
use serde_json::Value;

thread_local! {
    static VALIDATORS: RefCell<HashMap<&'static str, Rc<Validator>>> = RefCell::default();
}

/// Fails where a document is not what the schema of its type says.
pub(crate) fn check<T: JsonSchema>(document: &impl serde::Serialize) {
    let document = serde_json::to_value(document).unwrap();
    let errors = errors::<T>(&document);
    assert!(errors.is_empty(), "{errors:#?}\n{document:#}");
}

/// What is wrong with a document by the schema of its type.
pub(crate) fn errors<T: JsonSchema>(document: &Value) -> Vec<String> {
    let validator = VALIDATORS.with_borrow_mut(|validators| {
        let make = || Rc::new(jsonschema::draft202012::new(schema_of::<T>().as_value()).unwrap());
        Rc::clone(validators.entry(type_name::<T>()).or_insert_with(make))
    });
    validator
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}
