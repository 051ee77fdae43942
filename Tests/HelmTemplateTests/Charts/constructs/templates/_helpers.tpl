{{/* The name, cut to what Kubernetes takes. */}}
{{- define "constructs.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "constructs.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" -}}
{{- else if hasPrefix .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "constructs.name" .) | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "constructs.labels" }}
app: {{ include "constructs.fullname" . }}
chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | quote }}
heritage: {{ .Release.Service | quote }}
{{- end }}

{{- define "constructs.image" }}
{{- $image := "" }}
{{- if kindIs "map" .Values.image }}
{{- $appVersion := ternary "bleeding" (print "v" .Chart.AppVersion) (eq .Chart.AppVersion "bleeding") }}
{{- $image = printf "%s/%s:%s" .Values.image.registry .Values.image.name (default (printf "alpine-%s" $appVersion) .Values.image.tag) }}
{{- else }}
{{- $image = .Values.image }}
{{- end }}
{{- $image }}
{{- end }}

{{- define "constructs.cache" }}
{{- if .Values.cache }}
{{- if .Values.cache.type }}
- name: CACHE_TYPE
  value: {{ default "" .Values.cache.type | quote }}
{{- if .Values.cache.insecure }}
- name: CACHE_S3_INSECURE
  value: "true"
{{- end }}
{{- end }}
{{- end }}
{{- end }}
