//! Names of servers: when two of them stand for one host.
//!
//! One output prints `tokyo`, another `TOKYO` or `tokyo.example.com`. The rule is here once:
//! letter case does not count, and the domain counts only where both names have one. Two hosts
//! of one mirror may fit a name by this rule; then it stands for neither of them.

/// Whether two names stand for one host: without letter case, and without the domain where one
/// of them has none.
///
/// Two names with different domains are different hosts. An address is compared as a whole, as it
/// has no domain. Letters outside ASCII are compared as they stand.
///
/// ```
/// use mirror_core::words::same_host;
///
/// assert!(same_host("Tokyo.example.com", "tokyo"));
/// assert!(!same_host("tokyo.example.com", "tokyo.example.org"));
/// assert!(!same_host("node1", "node10"));
/// assert!(!same_host("192.168.0.1", "192"));
/// ```
#[must_use]
pub fn same_host(one: &str, other: &str) -> bool {
    let (one, other) = (HostName::new(one), HostName::new(other));
    one.host.eq_ignore_ascii_case(other.host)
        && match (one.domain, other.domain) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            _ => true,
        }
}

/// A name of a server, in its two parts.
#[derive(Debug, Clone, Copy)]
struct HostName<'n> {
    host: &'n str,
    domain: Option<&'n str>,
}

impl<'n> HostName<'n> {
    fn new(name: &'n str) -> Self {
        let whole = Self {
            host: name,
            domain: None,
        };
        if is_address(name) {
            return whole;
        }
        match name.split_once('.') {
            Some(("", _)) | None => whole,
            // The dot of the root.
            Some((host, "")) => Self { host, domain: None },
            Some((host, domain)) => Self {
                host,
                domain: Some(domain.strip_suffix('.').unwrap_or(domain)),
            },
        }
    }
}

/// An IPv4 or IPv6 address, or something that cannot be anything else.
fn is_address(name: &str) -> bool {
    name.contains(':')
        || name
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use proptest::prelude::*;

    #[test]
    fn a_host_is_known_without_letter_case_and_domain() {
        let cases = [
            ("tokyo", "tokyo", true),
            ("Tokyo", "tOKYO", true),
            ("Tokyo.example.com", "tokyo", true),
            ("tokyo.EXAMPLE.com", "TOKYO.example.COM", true),
            ("tokyo.example.com.", "tokyo.example.com", true),
            ("tokyo.", "tokyo", true),
            ("tokyo.example.com", "tokyo.example.org", false),
            ("tokyo.example.com", "tokyo.example", false),
            ("tokyo.example.com", "osaka.example.com", false),
            ("tokyo.example.com", "example.com", false),
            ("node1", "node10", false),
            ("node1", "node1-a", false),
            ("node1.a", "node10.a", false),
            ("", "tokyo", false),
            ("", ".example.com", false),
            ("192.168.0.1", "192.168.0.1", true),
            ("192.168.0.1", "192.168.0.2", false),
            ("192.168.0.1", "192", false),
            ("10.0.0.256", "10", false),
            ("fe80::1.2.3.4", "fe80::1", false),
            ("FE80::1", "fe80::1", true),
            ("東京", "東京.example.com", true),
            ("東京", "大阪", false),
            ("é1", "É1", false),
        ];
        for (one, other, same) in cases {
            assert_eq!(same_host(one, other), same, "{one} {other}");
            assert_eq!(same_host(other, one), same, "{other} {one}");
        }
    }

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            4 => "[a-cA-C1]{1,2}(\\.[a-bA-B1]{0,2}){0,3}",
            1 => "[0-9]{1,2}(\\.[0-9]{1,2}){0,3}",
            1 => "\\PC{0,6}",
        ]
    }

    fn with_other_case(name: &str) -> String {
        let flip = |c: char| match c.is_ascii_lowercase() {
            true => c.to_ascii_uppercase(),
            false => c.to_ascii_lowercase(),
        };
        name.chars().map(flip).collect()
    }

    proptest! {
        #[test]
        fn the_rule_is_reflexive_symmetric_and_blind_to_case(one in name(), other in name()) {
            prop_assert!(same_host(&one, &one));
            prop_assert!(same_host(&one, &with_other_case(&one)));
            prop_assert_eq!(same_host(&one, &other), same_host(&other, &one));
            prop_assert_eq!(
                same_host(&one, &other),
                same_host(&with_other_case(&one), &other)
            );
        }

        /// What the rule takes for one host agrees in all that stands before the first dot.
        #[test]
        fn names_of_one_host_begin_alike(one in name(), other in name()) {
            let host = |name: &str| name.split('.').next().unwrap_or_default().to_lowercase();
            if same_host(&one, &other) && !one.starts_with('.') && !other.starts_with('.') {
                prop_assert_eq!(host(&one), host(&other));
            }
        }
    }
}
