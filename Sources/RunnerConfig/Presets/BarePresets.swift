extension Preset {
    /// What every runner needs, where the user begins without a preset.
    static let bare = Preset("", "", asks: [Question("runners.executor", "Executor that runs the jobs", like: "docker")], text(executor: "", reason: "to fill in"))

    /// The same for the chart, which is made for one executor.
    static let bareChart = Preset("", "", asks: [], chart: ChartPart(), text(executor: "kubernetes", reason: "what the chart is made for"))

    private static func text(executor: String, reason: String) -> String {
        """
        concurrent = 1 # the Runner's own default

        [[runners]]
          name = "runner" # shown in the Runner's log
          url = "https://gitlab.example.com" # to fill in
          token = "__RUNNER_TOKEN__" # to fill in
          executor = "\(executor)" # \(reason)
        """
    }
}
