import Reports

extension Paint {
    /// Decides by `--color`, then `NO_COLOR`, `FORCE_COLOR` or `CLICOLOR_FORCE`, and `CLICOLOR`, then by where the text goes.
    init(_ choice: ColorChoice, output: Output, environment: Environment) {
        self.init(isOn: Self.isWanted(choice, output, environment))
    }

    private static func isWanted(_ choice: ColorChoice, _ output: Output, _ environment: Environment) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto:
            if environment["NO_COLOR"] != nil { return false }
            if let force = environment["FORCE_COLOR"] { return force != "0" && force != "false" }
            if let force = environment["CLICOLOR_FORCE"], force != "0" { return true }
            return environment["CLICOLOR"] != "0" && output.isTerminal && environment["TERM"] != "dumb"
        }
    }
}
