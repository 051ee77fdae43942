/// Releases as helmfile lists them.
struct Helmfile: ManifestCarrier {
    let name = "Helmfile"
    let summary = "the mappings in `values`, and `set`, of each of `releases`; chart, version and namespace from `chart`, `version` and `namespace`"
    let example = CarrierExample(
        "helmfile.yaml", "legacy-chart-value",
        """
        repositories:
          - name: gitlab
            url: https://charts.gitlab.io
        releases:
          - name: gitlab-runner
            namespace: ci
            chart: gitlab/gitlab-runner
            version: 0.86.0
            values:
              - gitlabUrl: https://gitlab.acme.dev
                runners:
                  «privileged»: true

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard let releases = releases(in: document) else { return nil }
        return releases.flatMap { release, surroundings in
            Carried.release((release["values"]?.elements ?? []).flatMap(ValuesPart.mapping) + ValuesPart.settings(release["set"]?.elements ?? []), surroundings)
        }
    }

    func references(in document: YAMLPlace) -> [ValuesReference] {
        (releases(in: document) ?? []).filter(\.surroundings.isForRunner).flatMap { release, surroundings in
            (release["values"]?.elements ?? []).compactMap(\.string).map { ValuesReference(path: $0, surroundings: surroundings) }
        }
    }

    private func releases(in document: YAMLPlace) -> [(release: YAMLPlace, surroundings: Surroundings)]? {
        guard document.kind == nil, let releases = document["releases"]?.elements, releases.contains(where: { $0["chart"]?.string != nil }) else { return nil }
        return releases.enumerated().map { index, release in
            let surroundings = Surroundings(
                name, chart: release["chart"]?.string, version: release["version"]?.string, key: "releases[\(index)].version",
                release: release["name"]?.string, namespace: release["namespace"]?.string)
            return (release, surroundings)
        }
    }
}
