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
        guard let charts = charts(of: document) else { return nil }
        return charts.flatMap { chart, surroundings in Carried.release(ValuesPart.mapping(chart["valuesInline"]), surroundings) }
    }

    func references(in document: YAMLPlace) -> [ValuesReference] {
        (charts(of: document) ?? []).filter(\.surroundings.isForRunner).flatMap { chart, surroundings in
            ([chart["valuesFile"]].compactMap { $0 } + (chart["additionalValuesFiles"]?.elements ?? [])).compactMap(\.string)
                .map { ValuesReference(path: $0, surroundings: surroundings) }
        }
    }

    private func charts(of document: YAMLPlace) -> [(chart: YAMLPlace, surroundings: Surroundings)]? {
        guard document.kind == "Kustomization" || document.kind == nil, let charts = document["helmCharts"], !charts.elements.isEmpty else { return nil }
        return charts.elements.enumerated().map { index, chart in
            let surroundings = Surroundings(
                name, chart: chart["name"]?.string, version: chart["version"]?.string, key: "helmCharts[\(index)].version",
                release: chart["releaseName"]?.string, namespace: (chart["namespace"] ?? document["namespace"])?.string)
            return (chart, surroundings)
        }
    }
}
