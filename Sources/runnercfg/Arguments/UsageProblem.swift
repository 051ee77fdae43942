/// What is wrong with a command line.
enum UsageProblem: Error, Equatable {
    case noCommand
    case unknownCommand(String, suggestion: String?)
    /// A path where a command is expected.
    case pathForCommand(String)
    case unknownOption(String, of: String, suggestion: String?)
    case missingValue(of: String, placeholder: String)
    case unexpectedValue(of: String, value: String)
    case repeatedOption(String)
    case notAChoice(String, of: String, allowed: [String], suggestion: String?)
    case notAVersion(String, of: String)
    /// A word that names neither a rule nor a group of them.
    case unknownRule(String, of: String, suggestion: String?)
    /// A chart's version where one of GitLab Runner is meant, or the other way round.
    case versionOfOther(String, of: String, isChart: Bool)
    case versionTooOld(String, of: String, oldest: String)
    /// What a command needs, in words.
    case missingOperand(String, of: String)
    case tooManyOperands(String, of: String)
    /// Two reports would be mixed.
    case severalReportsOnOutput
    case repeatedStandardInput
    case optionsExclude(String, String)
    /// Two options that would write to one file.
    case sameFile(String, String)
    /// A report that would replace a file that is read for it.
    case reportOverSource(String, String)
    /// An option that means something only with another one.
    case optionNeeds(String, String)
    case formNeedsLanguage(form: String, language: String)
    case languageUnknown(String)
    case missingOption(String, placeholder: String)
    /// An option that takes a name and something after `=`; what was given is not shown, for it may be a credential.
    case notAPair(of: String, placeholder: String)
    /// The flag, and what is wrong with what was given.
    case badAssignment(of: String, String)
    case variableNotSet(String)
    /// Options that lay values over others, and how many values there are.
    case layersOver(Int)
    case layersOverConfig(String)
    case neitherKindNorFile(String, kinds: [String], suggestion: String?)
    case notARunner(String, of: String, count: Int)
    case ambiguousRunner(String, of: String)
    /// A name, and the option that gives it; nil for an operand.
    case notAReleaseName(String, of: String?)
    /// An option of Helm, and why it is refused.
    case notFollowed(String, String)
    case notTheKind(String, of: String, actual: String)
    case credentialsRefused(String)
    case unknownPreset(String, suggestion: String?)
    case presetNotForChart(String)
    /// A key that is none, or a value that it does not take, in words.
    case settingRefused(String)
    /// What names no store of the External Secrets Operator.
    case notAStore(String)
    case noCredentials
    case unknownTopic(String, suggestions: [String])
    /// What is asked about has several words, and is near no known message.
    case unknownMessage
    /// Several words, none of which is a name, nor are they together a known message.
    case messageWithoutQuotes
}
