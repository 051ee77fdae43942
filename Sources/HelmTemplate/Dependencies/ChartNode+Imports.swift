import GoTemplate

extension ChartNode {
    /// Takes over what `import-values` asks for, from the deepest charts up: the parent's own values win.
    ///
    /// A chart with dependencies gets the values of its sub-charts among its own on the way, null included.
    mutating func importValues() throws(RenderFailure) {
        for index in subcharts.indices { try subcharts[index].importValues() }
        guard !dependencies.isEmpty else { return }
        let own = try coalesced(TemplateMap(), keepsNull: true)
        var imported = TemplateMap()
        for dependency in dependencies {
            for entry in dependency.imports {
                guard case .map(let table)? = own.value(at: dependency.alias + "." + entry.child) else { continue }
                imported = ValuesMerge.coalesced(imported, over: Self.table(table, at: entry.parent), keepsNull: true)
            }
        }
        values = ValuesMerge.coalesced(own, over: imported, keepsNull: true)
    }

    private static func table(_ table: TemplateMap, at path: String) -> TemplateMap {
        guard path != "." else { return table }
        return path.split(separator: ".", omittingEmptySubsequences: false).reversed().reduce(table) { TemplateMap([(String($1), .map($0))]) }
    }
}
