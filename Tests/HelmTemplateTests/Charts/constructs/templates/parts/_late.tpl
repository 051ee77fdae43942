{{ define "parts.late" }}early{{ end }}
