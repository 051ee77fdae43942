/// The page about where configurations are found: docs/carriers.md.
enum CarriersPage {
    static let name = "carriers"

    static var text: String {
        var text = """
            # Where configurations are found

            A `config.toml`, a chart's `values.yaml`, a chart template and a Secret are recognized as they are. A configuration that stands in another
            file is found there, checked and repaired at its exact place: in every document of a YAML file, and in the files below. The version of
            the chart or of the Runner that such a file states is the one that counts, unless `--chart-version` or `--runner-version` says otherwise.


            """
        for carrier in Carriers.all {
            text += "## \(carrier.name)\n\nWhere: \(carrier.summary).\n\n`\(carrier.example.path)`, in which `\(carrier.example.rule)` is found:\n\n"
            text += "```\(language(of: carrier.example.path))\n\(Example(.values, carrier.example.marked).text)```\n\n"
        }
        return text + """
            ## Files that another program fills in

            Helm values in an ApplicationSet, `content` in Docker Compose, a Helmfile, `${NAME}` in a file with a HelmRelease, and cloud-init with the
            header `## template: jinja` are filled in as the program in question does it. Other files say it by their names.

            Actions of Jinja (`.j2`, `.jinja`, `.jinja2`), ERB (`.erb`, `.epp`), Terraform (`.tftpl`, `.tpl`), Go templates (`.gotmpl`, `.ctmpl`, `.tmpl`) and
            envsubst (`.template`, `.tmpl`) are taken for values that nobody knows yet: they are not reported, and no repair touches them. Everything
            else in the file is checked, the lines of all branches too. The ending may stand before that of the language: `values.tpl.yaml`.

            ## Values in files of their own

            In a folder, values count for the release that names their file: `values` of a Helmfile, `valuesFile` of kustomize, `valueFiles` of an Argo
            CD Application, `file` and `templatefile` in Terraform. Values of a chart that has the Runner's as a dependency take the version from its
            `Chart.lock` or `Chart.yaml`; below an alias that stands there, whatever is written is the Runner's. Where nothing states a version, `image.tag` states that of the Runner; else the keys are weighed: when all of
            them fit charts before 0.53 and some fit no other, the values are judged by chart 0.52, and one warning says what newer charts make of them.

            ## Pages of documentation

            With `--kind docs`, blocks of code in Markdown and AsciiDoc are looked at: TOML that is a config.toml, YAML that holds values or one of the
            manifests above, and scripts that write a config.toml. Without it such pages are left alone, as they show mistakes, too.

            ## Another carrier

            One type in `Sources/RunnerConfig/Carriers` that says how it is recognized and where in it configurations stand, with an example, and its
            name in the list of `Carriers`: rules, repairs, conversion and this page follow.

            """
    }

    private static func language(of path: String) -> String {
        if path.hasSuffix(".tf") { return "hcl" }
        return path.hasSuffix(".sh") ? "sh" : "yaml"
    }
}
