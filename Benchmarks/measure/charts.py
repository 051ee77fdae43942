"""Makes up charts to render."""

DEPLOYMENT = """{{- range $name, $app := .Values.apps }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "app.fullname" $ }}-{{ $name }}
  labels: {{- include "app.labels" $ | nindent 4 }}
spec:
  replicas: {{ $app.replicas | default 1 }}
  selector:
    matchLabels: {{- include "app.labels" $ | nindent 6 }}
  template:
    metadata:
      labels: {{- include "app.labels" $ | nindent 8 }}
      annotations:
        checksum/config: {{ toYaml $app | sha256sum }}
    spec:
      containers:
        - name: {{ $name | quote }}
          image: "{{ $app.image.repository }}:{{ $app.image.tag | default $.Chart.AppVersion }}"
          {{- with $app.resources }}
          resources: {{- toYaml . | nindent 12 }}
          {{- end }}
          env:
            {{- range $key, $value := $app.env }}
            - name: {{ $key | upper | replace "-" "_" }}
              value: {{ tpl $value $ | quote }}
            {{- end }}
{{- end }}
"""

SERVICE = """{{- range $name, $app := .Values.apps }}
{{- if and $app.port (gt (int $app.port) 1024) }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ printf "%s-%s" (include "app.fullname" $) $name | trunc 63 | trimSuffix "-" }}
spec:
  ports: [{port: {{ $app.port }}}]
  selector: {{- include "app.labels" $ | nindent 4 }}
{{- end }}
{{- end }}
"""

CONFIG_MAP = """apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "app.fullname" . }}-NUMBER
  labels: {{- include "app.labels" . | nindent 4 }}
data:
  names: {{ keys .Values.apps | sortAlpha | join "," | quote }}
  settings.yaml: |
    {{- range $name, $app := .Values.apps }}
    {{ $name }}: {{ $app.port }}
    {{- end }}
  first: {{ dig "app-0" "image" "tag" "none" .Values.apps | quote }}
"""

HELPERS = """{{- define "app.fullname" -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- define "app.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}
"""

APP = """  app-{number}:
    replicas: {number}
    port: {port}
    image:
      repository: registry.acme.dev/team/app-{number}
      tag: "1.{number}.0"
    resources:
      requests: {{cpu: 100m, memory: 128Mi}}
      limits: {{memory: 256Mi}}
    env:
      release: "{{{{ .Release.Name }}}}"
      app-name: app-{number}
      log-level: info
      queue: amqp://queue.acme.dev/{number}
      timeout: "30"
"""


def usual(folder):
    """20 templates - a Deployment, a Service and 18 ConfigMaps - with the usual helpers, and a values file of some 300 lines."""
    chart = folder / "usual"
    start(chart, "apps:\n" + "".join(APP.format(number=number, port=8000 + number) for number in range(20)))
    (chart / "templates/_helpers.tpl").write_text(HELPERS)
    (chart / "templates/deployment.yaml").write_text(DEPLOYMENT)
    (chart / "templates/service.yaml").write_text(SERVICE)
    for number in range(18):
        (chart / f"templates/config-{number}.yaml").write_text(CONFIG_MAP.replace("NUMBER", str(number)))
    return chart


def small(folder, template, values):
    """A chart of one template."""
    chart = folder / "small"
    start(chart, values)
    (chart / "templates/all.yaml").write_text(template)
    return chart


def start(chart, values):
    (chart / "templates").mkdir(parents=True)
    (chart / "Chart.yaml").write_text('apiVersion: v2\nname: acme\nversion: 1.0.0\nappVersion: "1.0"\n')
    (chart / "values.yaml").write_text(values)
