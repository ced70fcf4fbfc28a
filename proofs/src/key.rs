//! Which sessions are the same, for whoever searches through all of them.
//!
//! Two sessions are the same where they will do the same from now on. What has been, the journal, does not
//! count, and a time counts as how long ago it was. All of it is read off the session's document form.

use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    time::Duration,
};

use mirror_core::recover::Session;
use mirror_sim::model::{Ledger, Pair, Side};
use serde::{Serialize, ser};

/// Members of a session's document that do not say what it will do. The runbook is a member of the key
/// by itself: it is long, and changes by a choice of the source alone.
const PASSED_OVER: [&str; 5] = ["journal", "runbook", "clock", "begun", "settings"];

/// A pair, less what has no influence on what can happen: how many writes there are, as long as there are
/// any, and how often data was declared to be the latest, as long as the order stays the same.
pub(crate) fn of_pair(pair: &Pair) -> Pair {
    let mut pair = *pair;
    let every = u64::from(pair.settings.seconds_per_write.max(1));
    pair.elapsed = pair.elapsed.checked_rem(every).unwrap_or_default();
    pair.ledger = Ledger::default();
    pair.disk.shared = pair.disk.shared.min(1);
    let [first, second] = pair.disk.sides.0;
    let mut order = [
        0,
        first.declared,
        first.went_on,
        second.declared,
        second.went_on,
        pair.disk.declarations,
    ];
    order.sort_unstable();
    let rank = |number: u32| {
        let smaller = order.iter().zip(order.iter().skip(1));
        let steps = smaller.take_while(|(_, larger)| **larger <= number);
        steps.filter(|(one, next)| one < next).count()
    };
    let rank = |number: u32| u32::try_from(rank(number)).unwrap_or(number);
    pair.disk.declarations = rank(pair.disk.declarations);
    for side in Side::BOTH {
        let side = &mut pair.disk.sides[side];
        side.writes = side.writes.min(1);
        side.declared = rank(side.declared);
        side.went_on = rank(side.went_on);
    }
    pair
}

/// A figure that is equal for sessions that will do the same, in all likelihood for no others.
pub(crate) fn of_session(session: &Session, now: Duration) -> u64 {
    let mut hash = Hash {
        hasher: DefaultHasher::new(),
        now: now.as_secs(),
        in_duration: false,
    };
    session.runbook().source.hash(&mut hash.hasher);
    // Every value of a session has a form.
    if session.serialize(&mut hash).is_err() {
        return u64::MAX;
    }
    hash.hasher.finish()
}

/// A figure for a value's document form.
pub(crate) fn of(value: &impl Serialize) -> u64 {
    let mut hash = Hash {
        hasher: DefaultHasher::new(),
        now: 0,
        in_duration: false,
    };
    if value.serialize(&mut hash).is_err() {
        return u64::MAX;
    }
    hash.hasher.finish()
}

/// A figure for an output.
pub(crate) fn of_bytes(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

/// A serializer whose output is a hash.
struct Hash {
    hasher: DefaultHasher,
    now: u64,
    in_duration: bool,
}

type Done = Result<(), std::fmt::Error>;

macro_rules! hashed {
    ($($method:ident($type:ty)),+ $(,)?) => {
        $(fn $method(self, value: $type) -> Done {
            value.hash(&mut self.hasher);
            Ok(())
        })+
    };
}

impl ser::Serializer for &mut Hash {
    type Ok = ();
    type Error = std::fmt::Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    hashed! {
        serialize_bool(bool),
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_char(char),
        serialize_str(&str),
        serialize_bytes(&[u8]),
    }

    fn serialize_u64(self, value: u64) -> Done {
        // The seconds of a time: how long ago it was.
        let value = if self.in_duration {
            self.now.wrapping_sub(value)
        } else {
            value
        };
        value.hash(&mut self.hasher);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Done {
        self.serialize_u32(value.to_bits())
    }

    fn serialize_f64(self, value: f64) -> Done {
        value.to_bits().hash(&mut self.hasher);
        Ok(())
    }

    fn serialize_none(self) -> Done {
        self.serialize_u8(0)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        1_u8.hash(&mut self.hasher);
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        self.serialize_u8(2)
    }

    fn serialize_unit_struct(self, name: &'static str) -> Done {
        self.serialize_str(name)
    }

    fn serialize_unit_variant(self, _: &'static str, index: u32, _: &'static str) -> Done {
        self.serialize_u32(index)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Done {
        index.hash(&mut self.hasher);
        value.serialize(self)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self, Self::Error> {
        length.hash(&mut self.hasher);
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Self::Error> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Self::Error> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Self::Error> {
        index.hash(&mut self.hasher);
        Ok(self)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self, Self::Error> {
        length.hash(&mut self.hasher);
        Ok(self)
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Self, Self::Error> {
        self.in_duration = name == "Duration";
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Self::Error> {
        index.hash(&mut self.hasher);
        Ok(self)
    }
}

macro_rules! members {
    ($($kind:ident::$method:ident),+ $(,)?) => {
        $(impl ser::$kind for &mut Hash {
            type Ok = ();
            type Error = std::fmt::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
                value.serialize(&mut **self)
            }

            fn end(self) -> Done {
                Ok(())
            }
        })+
    };
}

members! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field,
}

impl ser::SerializeMap for &mut Hash {
    type Ok = ();
    type Error = std::fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

impl ser::SerializeStruct for &mut Hash {
    type Ok = ();
    type Error = std::fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Done {
        if PASSED_OVER.contains(&name) {
            return Ok(());
        }
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        self.in_duration = false;
        Ok(())
    }
}

impl ser::SerializeStructVariant for &mut Hash {
    type Ok = ();
    type Error = std::fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}
