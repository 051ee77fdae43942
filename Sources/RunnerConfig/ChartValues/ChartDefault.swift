/// What a chart's own values.yaml sets.
public indirect enum ChartDefault: Sendable, Equatable {
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case list([ChartDefault])
    case map([String: ChartDefault])
}

extension ChartDefault {
    /// The `runners.config` of values.yaml.
    ///
    /// - Parameter namespace: the template that names the pods' namespace; charts before 0.31 leave that to a variable.
    static func config(image: String, namespace: String?) -> ChartDefault {
        let line = namespace.map { "    namespace = \"\($0)\"\n" } ?? ""
        return .text("[[runners]]\n  [runners.kubernetes]\n\(line)    image = \"\(image)\"\n")
    }
}
