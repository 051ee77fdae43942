/// Applications that Argo CD makes of a template.
struct ArgoApplicationSet: ManifestCarrier {
    let name = "Argo CD ApplicationSet"
    let summary = "`helm.values`, `helm.valuesObject` and `helm.parameters` of the sources in `spec.template.spec`; what generators fill in is left open"
    let example = CarrierExample(
        "applicationset.yaml", "legacy-chart-value",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata:
          name: runners
        spec:
          generators:
            - list:
                elements:
                  - team: alpha
          template:
            metadata:
              name: 'runner-{{team}}'
            spec:
              source:
                repoURL: https://charts.gitlab.io
                chart: gitlab-runner
                targetRevision: 0.86.0
                helm:
                  valuesObject:
                    gitlabUrl: https://gitlab.acme.dev
                    runners:
                      «privileged»: true

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == "ApplicationSet" else { return nil }
        return document["spec", "template", "spec"].map { ArgoApplication.carried(in: $0, as: name, release: nil, filledInBy: [.go]) } ?? []
    }
}
