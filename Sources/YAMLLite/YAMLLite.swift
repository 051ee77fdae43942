// YAMLLite
