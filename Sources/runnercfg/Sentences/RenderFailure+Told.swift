import HelmTemplate

extension RenderFailure {
    /// The sentence without words of the template language around those that the chart's author wrote, or around our own.
    var told: String {
        let told = message.trimmed(of: ["error calling fail: ", "error calling required: "])
        let name = told.dropFirst("error calling ".count).prefix { $0 != ":" }
        let own = "error calling \(name): \(name) depends"
        let words = told.hasPrefix(own) ? "`\(name)` depends" + told.dropFirst(own.count) : told
        return sentence.hasSuffix(message) ? sentence.dropLast(message.count) + words : sentence
    }
}

extension String {
    /// Without the first of some beginnings that it has, nor line ends after that.
    fileprivate func trimmed(of beginnings: [String]) -> String {
        guard let beginning = beginnings.first(where: hasPrefix) else { return self }
        return String(dropFirst(beginning.count).drop { $0 == "\n" })
    }
}
