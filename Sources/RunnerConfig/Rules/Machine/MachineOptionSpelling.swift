/// An option of docker-machine is not written as `name=value`.
struct MachineOptionSpelling: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-option-with-dashes", .error, .machine,
            summary: "an option of docker-machine is not written as `name=value`",
            why: """
                The Runner puts two dashes before each entry of `MachineOptions` and hands it to `docker-machine \
                create` as one argument. If the entry has dashes already, docker-machine reports `bad flag syntax`; with a space \
                instead of `=`, it reports `flag provided but not defined`. No machine is created.
                """,
            fix: .safe, yields: ["placeholder-value"], sources: ["helpers/docker/machine_command.go:104-113", "docker/machine commands/create.go:291-341"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = [«"--amazonec2-region=eu-central-1"», "amazonec2-vpc-id=vpc-1234"]

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.machine]
                        MachineOptions = ["amazonec2-region=eu-central-1", "amazonec2-vpc-id=vpc-1234"]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  machine = { MachineOptionsWithName = [«'google-tags %s'»] }

                """,
                repaired:
                    """
                    [[runners]]
                      machine = { MachineOptionsWithName = ['google-tags=%s'] }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["amazonec2-use-private-address", "amazonec2-tags=Name,ci runner"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["google-project=ci--builds", "openstack-user-data-file=/etc/user data"]

                """),
        ]
    }

    var concerns: KeyNames { "MachineOptions MachineOptionsWithName" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(named: concerns) where entry.schema === MachineTable.schema {
            for node in entry.member.node.elements {
                guard let option = node.string, let better = Self.respelled(option) else { continue }
                let name = String(better.prefix { $0 != "=" })
                report.add(
                    self, option.hasPrefix("-") ? "an option must be written without dashes" : "an option and its value must be separated by `=`", at: node.range, key: entry.path,
                    label: "docker-machine does not recognize the option", help: "write `\(name)\(better == name ? "" : "=...")`",
                    fixes: [Fix("write it as `name=value`", .safe, config.replacing(node, at: entry.path, with: .string(better)))])
            }
        }
    }

    /// The option as the Runner needs it; nil where it is.
    private static func respelled(_ option: String) -> String? {
        let name = option.drop { $0 == "-" }
        guard name.first?.isLetter == true else { return nil }
        let end = name.firstIndex { $0 == "=" || $0 == " " } ?? name.endIndex
        let word = name[..<end]
        guard word.contains("-"), word.utf8.allSatisfy({ TellingName.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }) else { return nil }
        guard end < name.endIndex, name[end] == " " else { return name.count == option.count ? nil : String(name) }
        let value = name[end...].drop { $0 == " " }
        return value.isEmpty || value.hasPrefix("=") ? nil : "\(word)=\(value)"
    }
}
