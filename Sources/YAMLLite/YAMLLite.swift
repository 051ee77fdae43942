// # YAMLLite: YAML as Helm and Kubernetes read it, with places
//
// "Lite" is the interface, not the language. The reader takes any bytes, never fails, and answers with a stream of documents
// that keeps the bytes, knows the range of every node, and holds every mistake with words for people who never read YAML's
// grammar.
//
// How it works: a recursive-descent parser over bytes (``Parser``) appends fixed-size records to one flat array
// (``YAMLStorage``). Block structure is a matter of columns: a node ends where a line begins further left. Scalars stay where
// they are in the source; folding, chomping and escapes happen when somebody asks for the text (``ScalarText``), which at the
// same time tells for each byte of it where it came from: a finding in the TOML inside `config: |` points into values.yaml.
//
// What a scalar *means* is a second step with a choice: Helm's typing (YAML 1.1 booleans, every number a float64) or the
// core schema of YAML 1.2.
