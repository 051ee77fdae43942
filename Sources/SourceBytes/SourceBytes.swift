// SourceBytes: what every module says about the bytes of a text.
//
// The readers, the rules and the reports all speak of UTF-8 bytes: which of them change, and how. What they have in common stands
// here, once, and knows nothing of TOML, YAML, templates or the Runner.
