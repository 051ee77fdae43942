import GoTemplate

/// Checks that a schema is one: that its keywords hold what their draft wants.
struct SchemaForm {
    /// The drafts of embedded schemas that have one of their own, by their places.
    let drafts: [String: SchemaDraft]

    func check(_ value: TemplateValue, at place: String, _ draft: SchemaDraft) throws(SchemaProblem) {
        let draft = drafts[place] ?? draft
        guard case .map(let map) = value else {
            if case .boolean = value, draft != .draft4 { return }
            throw SchemaProblem(at: place, draft == .draft4 ? "must be a mapping" : "must be a mapping, true or false")
        }
        for (key, inner) in map.sortedPairs {
            guard let form = SchemaKeyword.form(of: key, in: draft) else { continue }
            let place = place + JSONPointer.step(key)
            if form.holdsSchemas { try checkSchemas(inner, form, place, draft) } else { try checkPlain(inner, form, place, draft) }
        }
        guard draft == .draft4 else { return }
        for (key, other) in [("exclusiveMaximum", "maximum"), ("exclusiveMinimum", "minimum")] where map[key] != nil && map[other] == nil {
            throw SchemaProblem(at: place, "has `\(key)`, but not `\(other)`")
        }
    }

    private func checkSchemas(_ value: TemplateValue, _ form: SchemaKeyword.Form, _ place: String, _ draft: SchemaDraft) throws(SchemaProblem) {
        switch (form, value) {
        case (.flagOrSchema, .boolean): return
        case (.schemas, .list(let items)), (.schemaOrSchemas, .list(let items)):
            if items.isEmpty { throw SchemaProblem(at: place, "must have at least one schema") }
            for (index, item) in items.enumerated() { try check(item, at: "\(place)/\(index)", draft) }
        case (.schemas, _): throw SchemaProblem(at: place, "must be a list of schemas")
        case (.schemaByKey, .map(let map)), (.schemaByPattern, .map(let map)), (.schemaOrKeysByKey, .map(let map)):
            for (key, item) in map.sortedPairs {
                let place = place + JSONPointer.step(key)
                if case .schemaByPattern = form { try checkPattern(key, place) }
                if case .schemaOrKeysByKey = form, case .list = item { try checkKeys(item, place, draft) } else { try check(item, at: place, draft) }
            }
        case (.schemaByKey, _), (.schemaByPattern, _), (.schemaOrKeysByKey, _): throw SchemaProblem(at: place, "must be a mapping of schemas")
        case (_, _): try check(value, at: place, draft)
        }
    }

    private func checkPlain(_ value: TemplateValue, _ form: SchemaKeyword.Form, _ place: String, _ draft: SchemaDraft) throws(SchemaProblem) {
        func want(_ condition: Bool, _ what: String) throws(SchemaProblem) {
            guard condition else { throw SchemaProblem(at: place, "must be \(what)") }
        }
        switch form {
        case .text: try want(value.schemaText != nil, "a string")
        case .flag:
            if case .boolean = value { return }
            throw SchemaProblem(at: place, "must be true or false")
        case .list, .anyChoices: try want(value.schemaList != nil, "a list")
        case .address: try want(value.schemaText.map(SchemaFormat.uri.allows) == true, "a URL")
        case .reference: try want(value.schemaText.map(SchemaFormat.uriReference.allows) == true, "the address of a schema")
        case .name:
            let isName = value.schemaText.map { SchemaFormat.uriReference.allows($0) && SchemaAddress.split($0).fragment.isEmpty }
            try want(isName == true, "a URL without a fragment")
        case .anchor: try want(value.schemaText.map { isAnchor($0, draft) } == true, "a word of letters, digits, `-`, `.` and `_`")
        case .pattern:
            guard let pattern = value.schemaText else { throw SchemaProblem(at: place, "must be a string") }
            try checkPattern(pattern, place)
        case .number: try want(value.schemaNumber != nil, "a number")
        case .divisor: try want(value.schemaNumber.map { $0 > 0 } == true, "a number above 0")
        case .count: try want(value.schemaNumber.map { $0 >= 0 && SchemaNumber.isWhole($0) } == true, "a whole number, 0 or more")
        case .types: try want(SchemaTypes(strict: value) != nil, "the name of a type, or a list of such names")
        case .choices:
            guard let items = value.schemaList, !items.isEmpty else { throw SchemaProblem(at: place, "must be a list with at least one value") }
            try want(SchemaKey.firstRepeated(items) == nil, "a list without the same value twice")
        case .keys: try checkKeys(value, place, draft)
        case .keysByKey:
            guard case .map(let map) = value else { throw SchemaProblem(at: place, "must be a mapping") }
            for (key, keys) in map.sortedPairs { try checkKeys(keys, place + JSONPointer.step(key), draft) }
        case .vocabulary:
            guard case .map(let map) = value else { throw SchemaProblem(at: place, "must be a mapping") }
            for (key, flag) in map.sortedPairs {
                guard case .boolean = flag, SchemaFormat.uri.allows(key) else { throw SchemaProblem(at: place, "must map URLs to true or false") }
            }
        case .schema, .flagOrSchema, .schemas, .schemaByKey, .schemaByPattern, .schemaOrSchemas, .schemaOrKeysByKey: return
        }
    }

    private func checkKeys(_ value: TemplateValue, _ place: String, _ draft: SchemaDraft) throws(SchemaProblem) {
        guard let items = value.schemaList, items.allSatisfy({ $0.schemaText != nil })
        else { throw SchemaProblem(at: place, "must be a list of strings") }
        if draft == .draft4, items.isEmpty { throw SchemaProblem(at: place, "must have at least one string") }
        if SchemaKey.firstRepeated(items) != nil { throw SchemaProblem(at: place, "must not have the same string twice") }
    }

    private func checkPattern(_ pattern: String, _ place: String) throws(SchemaProblem) {
        guard RegularExpression(pattern) != nil
        else { throw SchemaProblem(at: place, "must be a regular expression as Go reads it, without look-around and the like") }
    }

    private func isAnchor(_ text: String, _ draft: SchemaDraft) -> Bool {
        guard let first = text.utf8.first, SchemaAddress.isLetter(first) || first == UInt8(ascii: "_") && draft == .draft2020 else { return false }
        return text.utf8.allSatisfy {
            SchemaAddress.isLetter($0) || SchemaAddress.isDigit($0) || "-._".utf8.contains($0) || $0 == UInt8(ascii: ":") && draft == .draft2019
        }
    }
}

extension TemplateValue {
    var schemaText: String? { if case .string(let text) = self { text } else { nil } }
    var schemaList: [TemplateValue]? { if case .list(let items) = self { items } else { nil } }
    var schemaMap: TemplateMap? { if case .map(let map) = self { map } else { nil } }
    var schemaNumber: Double? {
        switch self {
        case .number(let number): number
        case .integer(let number): Double(number)
        case .null, .missing, .boolean, .string, .list, .map: nil
        }
    }
}
