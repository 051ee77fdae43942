// # GoTemplate: Go's text/template, with places
//
// A Helm chart is a heap of Go templates, and the text of `runners.config` is one more. What a chart makes of a value cannot be
// read off its text: `default` takes `false` for nothing, `if` takes the text "false" for true, `{{-` eats a line. So this module
// runs templates as Helm runs them, and keeps track of where everything stands.
//
//     bytes -> pieces (text, actions) -> statements and pipelines -> bytes, each with the place it came from
//
// *Syntax* reads. ``Template`` never fails: mistakes are collected as ``TemplateProblem``s with ranges where Go stops at the
// first one. It also answers what a linter asks: which actions there are, which values they name, what each `if` guards.
//
// *Values* holds what templates compute with. A text may hold bytes that are no UTF-8 (``GoBytes``); an int64, a `[]string` and a
// time are values with a rarer type (``GoType``). ``TemplateValue`` knows two kinds of nothing, as Go does: `null` is a nil that
// stands in a map or list (asking it for a field is an error), `missing` is no value at all (asking it for a field gives nothing
// again). A key that a map does not have is `null`; a pipeline that ends in `null` yields `missing`. That is why
// `.Values.a.b` fails without `a` and `(.Values.a).b` does not.
//
// *Functions* are Go's own, sprig's and Helm's, as Helm 4.2.3 runs them: thousands of probes say so (Tests/HelmTemplateTests/Recorded).
// They declare the types of their parameters, so a wrong type fails at the operand and in Go's words. What needs YAML, TOML or JSON
// is handed in by the caller (``TemplateFunctions/register(_:_:)``).
//
// *Evaluation* runs a ``TemplateSet``. Every part of a ``Rendering`` knows its source: text that a template holds passes through
// and maps byte to byte; what an action prints maps to the whole action. Text that came out of `include` or `tpl`, indented or
// not, is such printed text: it maps to the action that called `include`, not into the template that was included. `template`
// and `block` write straight to the output, so their text maps into the template they call. Texts `<no value>` are taken out at
// the end, as Helm does.
//
// Templates may include each other a thousand times, which no thread's stack is made for: ``DeepStack`` has others.
//
// Nothing here recurses or grows without bound: nesting, output, values and the number of steps have limits
// (``TemplateLimits``), and passing one is a ``TemplateFailure`` like any other.
