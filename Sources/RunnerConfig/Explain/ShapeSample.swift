import YAMLLite

/// An example of each piece of Kubernetes' own.
enum ShapeSample {
    static func of(_ shape: ChartShape) -> YAMLValue {
        switch shape {
        case .resources: ["limits": ["memory": "256Mi"], "requests": ["cpu": "100m", "memory": "128Mi"]]
        case .nodeSelector: ["kubernetes.io/os": "linux"]
        case .tolerations: [["key": "ci", "operator": "Equal", "value": "true", "effect": "NoSchedule"]]
        case .affinity:
            ["nodeAffinity": ["requiredDuringSchedulingIgnoredDuringExecution": ["nodeSelectorTerms": [["matchExpressions": [["key": "kubernetes.io/arch", "operator": "In", "values": ["amd64"]]]]]]]]
        case .topologySpreadConstraints:
            [["maxSkew": 1, "topologyKey": "topology.kubernetes.io/zone", "whenUnsatisfiable": "ScheduleAnyway", "labelSelector": ["matchLabels": ["app": "gitlab-runner"]]]]
        case .containerSecurityContext: ["allowPrivilegeEscalation": false, "capabilities": ["drop": ["ALL"]]]
        case .podSecurityContext: ["runAsUser": 999, "fsGroup": 999]
        case .volumes: [["name": "work", "emptyDir": [:]]]
        case .volumeMounts: [["name": "work", "mountPath": "/work"]]
        case .environment: [["name": "RUNNER_TAG_LIST", "value": "docker,linux"]]
        case .environmentSources: ["CACHE_S3_ACCESS_KEY": ["secretKeyRef": ["name": "s3access", "key": "accesskey"]]]
        case .environmentReferences: [["secretRef": ["name": "runner-environment"]]]
        case .podImagePullSecrets: [["name": "registry-credentials"]]
        case .accountImagePullSecrets: ["registry-credentials"]
        case .hostAliases: [["ip": "192.0.2.10", "hostnames": ["gitlab.example.com"]]]
        case .deploymentStrategy: ["type": "RollingUpdate", "rollingUpdate": ["maxUnavailable": 0]]
        case .autoscalerMetrics: [["type": "Resource", "resource": ["name": "cpu", "target": ["type": "Utilization", "averageUtilization": 80]]]]
        case .formerAutoscalerMetrics: [["type": "Resource", "resource": ["name": "cpu", "targetAverageUtilization": 80]]]
        case .probe: ["exec": ["command": ["/usr/bin/pgrep", "gitlab.*runner"]], "failureThreshold": 30]
        case .lifecycle: ["preStop": ["exec": ["command": ["/entrypoint", "unregister", "--all-runners"]]]]
        case .containers: [["name": "sidecar", "image": "busybox:1.37", "command": ["sleep", "infinity"]]]
        case .labels: ["team": "platform"]
        case .annotations: ["example.com/owner": "platform"]
        case .configMapData: ["notes.txt": "made by the platform team"]
        case .secrets: [["name": "cloud-credentials", "items": [["key": "credentials.json", "path": "cloud.json"]]]]
        case .manifests: [["apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": "example"], "data": ["key": "value"]]]
        case .servicePorts: [["name": "debug", "port": 6060, "targetPort": 6060]]
        case .ingressCertificates: [["secretName": "gitlab-runner-session-server"]]
        case .relabelings: [["sourceLabels": ["__meta_kubernetes_pod_node_name"], "targetLabel": "node"]]
        case .scrapeSecurity: ["insecureSkipVerify": true]
        }
    }
}
