import TOMLKit
import YAMLLite

/// The repairs of an S3 store, in whatever file it is written down.
public struct StoreEdits: Sendable {
    private indirect enum File: Sendable {
        case config(ConfigFile)
        case values(ValuesFile)
    }

    private let file: File

    public init(_ config: ConfigFile) { file = .config(config) }
    public init(_ values: ValuesFile) { file = .values(values) }

    /// Gives a key of the store another value.
    public func replacing(_ setting: Setting<String>, with text: String) -> Repair {
        switch file {
        case .config(let config): config.replacing(setting.member.node, at: setting.path, with: .string(text))
        case .values(let values): values.replacing(setting.member.node, at: setting.path, with: .string(text))
        }
    }

    /// Writes down whether the store is spoken to by plain http, in the key that is there or in a new one.
    public func settingInsecure(of store: S3Store, to flag: Bool) -> Repair {
        let path = "\(store.path).\(store.insecureKey)"
        switch (file, store.insecure) {
        case (.config(let config), let insecure?): return config.replacing(insecure.member.node, at: insecure.path, with: .boolean(flag))
        case (.config(let config), nil): return config.adding(store.insecureKey, .boolean(flag), toTableAt: store.path)
        case (.values(let values), let insecure?): return values.replacing(insecure.member.node, at: insecure.path, with: .boolean(flag))
        case (.values(let values), nil): return values.setting(path, to: .boolean(flag))
        }
    }
}
