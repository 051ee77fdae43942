import SourceBytes
import YAMLLite

/// The runner's token on its way to a chart with Runner 16 or later, which registers authentication tokens without the settings that
/// GitLab keeps, and takes registration tokens only where GitLab still allows them.
///
/// Source: the charts' templates, see ``TokenHandover``; docs.gitlab.com/ci/runners/new_creation_workflow (registration off by default
/// since GitLab 17.0); issue gitlab-org/gitlab#387993 (removal planned for 20.0).
struct TokenUpgrade {
    private(set) var steps: [Upgrade.Step] = []
    private(set) var edits: [Edit] = []
    private let values: ValuesFile
    private let new: Version

    /// - Parameters:
    ///   - values: as the new chart reads them.
    ///   - secrets: Secrets in the same file.
    init(_ values: ValuesFile, _ secrets: [SecretFile], from old: Version, to new: Version) {
        (self.values, self.new) = (values, new)
        guard new >= "0.53.0" else { return }
        let (inline, registration) = (text("runnerToken"), text("runnerRegistrationToken"))
        if TokenHandover.isAuthentication(inline) {
            if registration.isEmpty, !new.has(.runnerTokenToldByValues) { rename("runnerToken", to: "runnerRegistrationToken") }
        } else if TokenHandover.isAuthentication(registration) {
            if inline.isEmpty, !new.has(.tokenToldByValues) { rename("runnerRegistrationToken", to: "runnerToken") }
        } else if !registration.isEmpty {
            tellRegistration(values.member("runnerRegistrationToken"), "`runnerRegistrationToken` is a registration token")
        } else if inline.isEmpty, let secret = values.member("runners.secret"), let name = secret.node.string, !name.isEmpty {
            follow(secret, name, secrets, from: old)
        }
    }

    private func text(_ path: String) -> String { values.member(path)?.node.string ?? "" }

    private mutating func follow(_ member: Member, _ name: String, _ secrets: [SecretFile], from old: Version) {
        let found = secrets.flatMap(\.secrets).first { $0.name?.node.string == name }
        let token = found.flatMap { secret in ["runner-token", "runner-registration-token"].lazy.compactMap { Self.text($0, of: secret) }.first { !$0.isEmpty } }
        let isAuthentication = token.map(TokenHandover.isAuthentication)
        if isAuthentication != true, old < "0.53.0" {
            let isCertain = found.map { (Self.text("runner-token", of: $0) ?? "").isEmpty && token != nil } ?? false
            tellRegistration(member, isCertain ? "the Secret `\(name)` holds a registration token" : "the Secret `\(name)` may hold a registration token (`runner-registration-token`)")
        }
        if isAuthentication != false { hand(member, name, isCertain: isAuthentication == true, from: old) }
    }

    /// An authentication token in a Secret, which not every chart takes for what it is.
    private mutating func hand(_ member: Member, _ name: String, isCertain: Bool, from old: Version) {
        let (was, now) = (TokenHandover("glrt-", chart: old), TokenHandover("glrt-", chart: new))
        guard was != now, now != .secret else { return }
        let premise = isCertain ? "" : "if the Secret `\(name)` holds a `glrt-` token: "
        let refusal = "chart \(new) does not see that and passes settings on which `register` fails"
        switch now {
        case .secret: break
        case .secretWithoutRegistration:
            let isEmpty = values.member("runnerRegistrationToken") != nil
            guard !isEmpty else { return }
            let repair = isCertain ? values.setting("runnerRegistrationToken", to: .string("")) : .none
            edits += repair.edits
            add(member, "runners.secret", premise + refusal, "add `runnerRegistrationToken: \"\"`", isDone: repair.isPossible)
        case .registrationKey: add(member, "runners.secret", premise + refusal, "have the token in the Secret as `runner-registration-token`", isDone: false)
        case .values: add(member, "runners.secret", premise + refusal, "use chart 0.53.2 or later", isDone: false)
        }
    }

    private mutating func rename(_ path: String, to name: String) {
        guard let member = values.member(path) else { return }
        // An empty one would be the same key twice.
        let repair = values.member(name) == nil ? values.renaming(member, at: path, to: name) : .none
        edits += repair.edits
        add(member, path, "with a `glrt-` token in `\(path)`, chart \(new) passes settings on which `register` fails", "rename it to `\(name)`", isDone: repair.isPossible)
    }

    private mutating func tellRegistration(_ member: Member?, _ what: String) {
        guard let member else { return }
        let own = ServerSideSettings.effective(in: values).map { "`\($0.path)`" }
        let server = own.isEmpty ? "" : "; set there what \(own.joined(separator: ", ")) \(own.count == 1 ? "says" : "say"), and remove \(own.count == 1 ? "it" : "them") here"
        add(
            member, values.member("runners.secret")?.keyRange == member.keyRange ? "runners.secret" : "runnerRegistrationToken",
            what + ": deprecated since Runner 16.0, off by default since GitLab 17.0, planned to be removed in GitLab 20.0",
            "create the runner in GitLab, make a Secret of its `glrt-` token with `runnercfg generate secret token --name NAME`, name it in `runners.secret`\(server)", isDone: false)
    }

    private mutating func add(_ member: Member, _ path: String, _ message: String, _ advice: String, isDone: Bool) {
        steps.append(Upgrade.Step(path: path, range: member.keyRange, rule: "registration-token-value", severity: .warning, message: message, advice: advice, kind: isDone ? .done : .toDo))
    }

    private static func text(_ key: String, of secret: Secret) -> String? {
        (secret.stringData + secret.data).last { $0.key == key }.flatMap(secret.exported)
    }
}
