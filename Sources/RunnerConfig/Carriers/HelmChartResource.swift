/// A release as k3s and RKE2 install it.
struct HelmChartResource: ManifestCarrier {
    let name = "k3s HelmChart"
    let summary = "`spec.valuesContent` and `spec.set`; chart and version from `spec.chart` and `spec.version`, the namespace from `spec.targetNamespace`"
    let example = CarrierExample(
        "helmchart.yaml", "legacy-chart-value",
        """
        apiVersion: helm.cattle.io/v1
        kind: HelmChart
        metadata:
          name: gitlab-runner
          namespace: kube-system
        spec:
          repo: https://charts.gitlab.io
          chart: gitlab-runner
          version: 0.86.0
          targetNamespace: ci
          valuesContent: |-
            gitlabUrl: https://gitlab.acme.dev
            runners:
              «privileged»: true

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == "HelmChart", document.group == "helm.cattle.io" else { return nil }
        let surroundings = Surroundings(
            name, chart: document["spec", "chart"]?.string, version: document["spec", "version"]?.string, key: "spec.version",
            release: document["metadata", "name"]?.string, namespace: document["spec", "targetNamespace"]?.string)
        return Carried.release(ValuesPart.text(at: document["spec", "valuesContent"]) + ValuesPart.settings(in: document["spec", "set"]), surroundings)
    }
}

/// Values that k3s lays over those of a HelmChart of the same name.
struct HelmChartConfig: ManifestCarrier {
    let name = "k3s HelmChartConfig"
    let summary = "`spec.valuesContent`"
    let example = CarrierExample(
        "helmchartconfig.yaml", "legacy-chart-value",
        """
        apiVersion: helm.cattle.io/v1
        kind: HelmChartConfig
        metadata:
          name: gitlab-runner
          namespace: kube-system
        spec:
          valuesContent: |-
            runners:
              «privileged»: true

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == "HelmChartConfig", document.group == "helm.cattle.io" else { return nil }
        let release = document["metadata", "name"]?.string
        var surroundings = Surroundings(carrier: name)
        surroundings.isForRunner = release == GivenChart.usualName
        surroundings.release = release
        return Carried.release(ValuesPart.text(at: document["spec", "valuesContent"]), surroundings)
    }
}
