/// Terraform and OpenTofu: releases of charts, and files that are written as heredocs.
struct TerraformFile: TextCarrier {
    let name = "Terraform"
    let summary = "`values` of each `helm_release`, as heredoc or `yamlencode({...})`, and its `set` blocks; chart, version and namespace from the same block; any other heredoc that is a config.toml, values, or a file of another kind on this page"
    let example = CarrierExample(
        "main.tf", "legacy-chart-value",
        """
        resource "helm_release" "runner" {
          name       = "gitlab-runner"
          repository = "https://charts.gitlab.io"
          chart      = "gitlab-runner"
          version    = "0.86.0"
          namespace  = "ci"

          values = [<<-EOT
            gitlabUrl: https://gitlab.acme.dev
            runners:
              secret: ${var.secret}
              «privileged»: true
          EOT
          ]
        }

        """)

    func mayCarry(_ name: String) -> Bool { name.hasSuffix(".tf") || name.hasSuffix(".tofu") }

    func seems(_ bytes: [UInt8]) -> Bool { String(decoding: bytes.prefix(100_000), as: UTF8.self).contains("\"helm_release\"") }

    func carried(by bytes: [UInt8], filledInBy engines: [TemplateEngine]) -> [Carried] {
        HCLReader.blocks(of: bytes).flatMap { block -> [Carried] in
            if ["resource", "data"].contains(block.type), block.labels.first == "helm_release" || block.labels.first == "helm_template" {
                return release(block, bytes)
            }
            return files(in: block)
        }
    }

    /// The files that releases read by `file` and `templatefile`.
    func references(in bytes: [UInt8]) -> [ValuesReference] {
        HCLReader.blocks(of: bytes).filter { $0.labels.first == "helm_release" }.flatMap { block -> [ValuesReference] in
            let surroundings = surroundings(of: block)
            guard surroundings.isForRunner, case .list(let items)? = block["values"]?.value else { return [] }
            return items.compactMap { item in
                guard case .call(let function, let arguments) = item.value, ["file", "templatefile"].contains(function), case .text(let text)? = arguments.first?.value
                else { return nil }
                let path = String(decoding: text.bytes, as: UTF8.self)
                return ValuesReference(path: path.replacing("${path.module}/", with: ""), surroundings: surroundings)
            }
        }
    }

    private func surroundings(of block: HCL.Block) -> Surroundings {
        Surroundings(
            name, chart: block["chart"]?.literal, version: block["version"]?.literal, key: "version", release: block["name"]?.literal,
            namespace: block["namespace"]?.literal)
    }

    private func release(_ block: HCL.Block, _ file: [UInt8]) -> [Carried] {
        let surroundings = surroundings(of: block)
        var parts = sets(block, file)
        if case .list(let items)? = block["values"]?.value { parts = items.flatMap { values($0, file) } + parts }
        return Carried.release(parts, surroundings)
    }

    private func values(_ expression: HCL.Expression, _ file: [UInt8]) -> [ValuesPart] {
        switch expression.value {
        case .text(let text): return values(text)
        case .call("yamlencode", let arguments), .call("jsonencode", let arguments):
            return arguments.flatMap { objects(in: $0) }.flatMap { members in
                let text = HCLValuesText(members, of: file)
                return ValuesPart.text(YAMLText(text.bytes, map: text.map), leaving: Gaps(unknown: text.unknown))
            }
        case .number, .boolean, .null, .list, .object, .call, .unknown: return []
        }
    }

    /// The literal objects of an argument: itself, or those that `merge` puts together.
    private func objects(in expression: HCL.Expression) -> [[HCL.Attribute]] {
        switch expression.value {
        case .object(let members): [members]
        case .call("merge", let parts): parts.flatMap { objects(in: $0) }
        case .text, .number, .boolean, .null, .list, .call, .unknown: []
        }
    }

    private func values(_ text: HCL.Text) -> [ValuesPart] {
        let filled = FilledText(yaml: text.bytes, [.terraform])
        return ValuesPart.text(YAMLText(filled.bytes, map: text.map), leaving: gaps(of: text, filled))
    }

    /// Terraform's escapes are resolved in the text: where it fills in is known from the file.
    private func gaps(of text: HCL.Text, _ filled: FilledText) -> Gaps {
        var gaps = filled.gaps.moved(by: text.map)
        gaps.unknown += text.unknown
        return gaps
    }

    // MARK: `set`

    /// `set { name = "runners.privileged", value = true }`, and the list of such objects that newer providers take: one tree of all of them.
    private func sets(_ block: HCL.Block, _ file: [UInt8]) -> [ValuesPart] {
        var entries = block.blocks.filter { $0.type == "set" || $0.type == "set_sensitive" }.map(\.attributes)
        for list in ["set", "set_sensitive"] {
            guard case .list(let items)? = block[list]?.value else { continue }
            entries += items.compactMap { if case .object(let members) = $0.value { members } else { nil } }
        }
        var tree = SetAssignments(of: file)
        for entry in entries {
            guard case .text(let name)? = entry.last(where: { $0.name == "name" })?.value.value, name.unknown.isEmpty,
                let value = entry.last(where: { $0.name == "value" })?.value
            else { continue }
            let isText = entry.last { $0.name == "type" }?.value.literal == "string"
            tree.set(name.bytes, name.map, to: value, isText: isText)
        }
        return ValuesPart.settings(tree, of: file)
    }

    // MARK: Files

    /// Heredocs that stand anywhere else: in `user_data`, in a ConfigMap's `data`, in locals.
    private func files(in block: HCL.Block) -> [Carried] {
        block.attributes.flatMap { files(in: $0.value) } + block.blocks.flatMap { files(in: $0) }
    }

    private func files(in expression: HCL.Expression) -> [Carried] {
        switch expression.value {
        case .text(let text) where text.isHeredoc: return file(text)
        case .list(let items): return items.flatMap { files(in: $0) }
        case .call(_, let arguments): return arguments.flatMap { files(in: $0) }
        case .object(let members): return members.flatMap { files(in: $0.value) }
        case .text, .number, .boolean, .null, .unknown: return []
        }
    }

    private func file(_ text: HCL.Text) -> [Carried] {
        let surroundings = Surroundings(carrier: name)
        if text.bytes.starts(with: "#cloud-config".utf8) { return manifests(text, surroundings) }
        let script = ShellScript.carried(by: text.bytes, map: text.map, as: name)
        if !script.isEmpty { return script.map { $0.leaving(Gaps(unknown: text.unknown)) } }
        let lines = TellingLines(text.bytes)
        guard lines.areConfig || lines.areOurs else { return [] }
        // YAML first: `[[runners]]` in it is a table to the TOML reader, while a config.toml is no mapping to the YAML reader.
        let found = manifests(text, surroundings)
        if !found.isEmpty || isMapping(text) { return found }
        let toml = FilledText(toml: text.bytes, [.terraform])
        guard lines.areConfig, ConfigShape.fits(toml.bytes) else { return [] }
        return [Carried(.config(toml.bytes, text.map), surroundings).leaving(gaps(of: text, toml))]
    }

    /// Values, or manifests that carry some.
    private func manifests(_ text: HCL.Text, _ surroundings: Surroundings) -> [Carried] {
        let filled = FilledText(yaml: text.bytes, [.terraform])
        return YAMLCarriers.carried(within: YAMLText(filled.bytes, map: text.map), surroundings).map { $0.leaving(gaps(of: text, filled)) }
    }

    /// Whether a text is YAML beyond doubt, whatever it says.
    private func isMapping(_ text: HCL.Text) -> Bool {
        let yaml = YAMLText(FilledText(yaml: text.bytes, [.terraform]).bytes)
        let keys = YAMLPlace(yaml, document: 0).node.members.map(\.key)
        return !keys.isEmpty && !yaml.stream.problems.contains(where: \.isError) && !keys.contains { $0.contains("=") }
    }
}
