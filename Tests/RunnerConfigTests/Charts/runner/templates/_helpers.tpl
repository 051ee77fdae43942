{{- define "runner.image" -}}
alpine:{{ .Values.jobImageTag | default "3.20" }}
{{- end }}
{{- define "runner.fullname" -}}
{{ .Release.Name | trunc 63 | trimSuffix "-" }}
{{- end }}
