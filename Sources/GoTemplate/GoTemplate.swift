// # GoTemplate: Go's text/template, with places
//
// Helm charts are Go templates, and so is the text of `runners.config`. To tell what a chart makes of a value, one has to run
// it. This module parses templates (``Template``), evaluates them with Go's semantics and the functions charts use
// (``TemplateSet``), and remembers for every byte of the output which bytes of which template it came from (``Rendering``), so
// that a mistake in the output can be shown in the source.
//
// Text passes through verbatim and maps byte to byte; what an action prints maps to the whole action, `include`, `tpl` and
// `indent` included.
//
// Functions that need YAML or TOML are handed in by the caller (``TemplateFunctions/register(_:_:)``).
