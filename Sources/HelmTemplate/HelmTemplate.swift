// # Helm: what Helm makes of a chart and values
//
// A chart is a folder of templates with default values. This room reads one, from the files of a folder or from a `.tgz`,
// puts the user's values over the chart's, runs the templates with everything Helm hands them and gives the manifests in Helm's
// order. It knows nothing of the Runner, touches no file and asks no cluster: `lookup` finds what ``ClusterObjects`` hold, and what
// depends on chance or the clock is refused, or gives ``Placeholders``.
//
//     .tgz -> *Archive* -> files -> *Chart* -> *Render* -> files of text -> manifests
//     values.yaml, --set -> *Values* ------------^
//
// *Archive* unpacks gzip and tar with code of our own (see ``Inflate`` for why), with bounds on everything.
// *Chart* sorts the files into metadata, defaults, templates, sub-charts and the rest.
// *Values* merges: files over files, `--set` over files, the user's over the chart's, a parent's over its sub-charts'.
// *Text* writes YAML, JSON and TOML to the byte as Go's libraries do, because checksums are made of it.
// *Functions* are Helm's own, in the engine of GoTemplate.
// *Render* runs the templates. Every byte of the result knows the template it came from, every failure its place, and a
// ``ReadTrace`` knows which values nobody asked for.
//
// The judge is Helm 4.2: `null` in a chart's own values is dropped, the documents of a values file are merged.
