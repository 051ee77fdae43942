/// Charts that kustomize inflates.
struct Kustomization: ManifestCarrier {
    let name = "kustomize helmCharts"
    let summary = "`valuesInline` of each of `helmCharts`; chart and version from `name` and `version`"
    let example = CarrierExample(
        "kustomization.yaml", "legacy-chart-value",
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        namespace: ci
        helmCharts:
          - name: gitlab-runner
            repo: https://charts.gitlab.io
            version: 0.86.0
            releaseName: gitlab-runner
            valuesInline:
              gitlabUrl: https://gitlab.acme.dev
              runners:
                «privileged»: true

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == "Kustomization" || document.kind == nil, let charts = document["helmCharts"], !charts.elements.isEmpty else { return nil }
        return charts.elements.enumerated().flatMap { index, chart -> [Carried] in
            let surroundings = Surroundings(
                name, chart: chart["name"]?.string, version: chart["version"]?.string, key: "helmCharts[\(index)].version",
                release: chart["releaseName"]?.string, namespace: (chart["namespace"] ?? document["namespace"])?.string)
            return Carried.values(at: chart["valuesInline"], surroundings)
        }
    }
}
