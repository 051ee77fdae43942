import CLibYAML

/// The C library underneath Yams, asked directly.
enum LibYAML {
    /// How many events a text has: the scanner and parser alone.
    static func events(_ bytes: [UInt8]) -> Int {
        withParser(bytes) { parser in
            var count = 0
            var event = yaml_event_t()
            while yaml_parser_parse(&parser, &event) == 1 {
                count += 1
                let isEnd = event.type == YAML_STREAM_END_EVENT
                yaml_event_delete(&event)
                if isEnd { break }
            }
            return count
        }
    }

    /// How many nodes the first document has: the document loader.
    static func nodes(_ bytes: [UInt8]) -> Int {
        withParser(bytes) { parser in
            var document = yaml_document_t()
            guard yaml_parser_load(&parser, &document) == 1 else { return 0 }
            defer { yaml_document_delete(&document) }
            return document.nodes.top - document.nodes.start
        }
    }

    private static func withParser(_ bytes: [UInt8], _ body: (inout yaml_parser_t) -> Int) -> Int {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return 0 }
        defer { yaml_parser_delete(&parser) }
        return bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            return body(&parser)
        }
    }
}
