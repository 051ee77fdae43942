// # RunnerConfig: the subject
//
// What people write to configure GitLab Runner reaches this module as bytes and leaves it as findings, as another file, or
// as an answer. It does no input or output and knows no terminal.
//
//     Source      nodes: values with the place they were written at, whatever language they were written in
//     Schema      what a table of config.toml may hold: one declaration per key
//     Tables      those declarations, one file per section: the reference manual of config.toml
//     Config      a config.toml (or the TOML text inside a chart's values) as a typed model
//     Documents   YAML texts and places in them, in the file or within another text; what stands around a configuration
//     Chart       the Helm chart by version: its values, its environment variables, its Secrets, its templates
//     Engines     Jinja, ERB, Terraform, Go, envsubst: texts that another program fills in
//     Terraform   literals of its language, as values
//     Carriers    what configurations are written in: Flux, Argo CD, ConfigMaps, scripts... one type each
//     Findings    what a rule says: where, how bad, why, and how to repair it
//     Rules       one file per rule
//     Linter      files in, findings out
//     Convert     one form into another
//     Generate    Secrets and environment variables
//
// Arrows point down this list's dependencies only: Rules know Chart, Config and Findings; nothing knows Rules but the Linter.
// The currency between all of them is the range of UTF-8 bytes in the file that the user has.
