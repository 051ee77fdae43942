import GoTemplate
import Testing
@testable import HelmTemplate

@Suite struct ValuesTests {
    /// Measured with Helm's own reader of `--set`.
    @Test(arguments: [
        ("a=1", #"{"a":1}"#), ("a=b,c=d", #"{"a":"b","c":"d"}"#), ("a.b.c=x", #"{"a":{"b":{"c":"x"}}}"#), ("a={x,y}", #"{"a":["x","y"]}"#),
        ("a={}", #"{"a":[""]}"#), ("a[0]=x,a[2]=y", #"{"a":["x",null,"y"]}"#), ("a[0].b=c", #"{"a":[{"b":"c"}]}"#),
        ("a[1][0]=x", #"{"a":[null,["x"]]}"#),
        (#"a\.b=c"#, #"{"a.b":"c"}"#), (#"a=b\,c"#, #"{"a":"b,c"}"#), ("a=true,b=FALSE,c=null", #"{"a":true,"b":false,"c":null}"#),
        ("a=007,b=0,c=1.5,d=1e3,e=-4", #"{"a":"007","b":0,"c":"1.5","d":"1e3","e":-4}"#), ("a=", #"{"a":""}"#), ("a=b=c", #"{"a":"b=c"}"#),
        ("=x,b=1", #"{"b":1}"#), (".a=1,b=2", #"{"b":2}"#), ("b=1,a[0=2,c=3", #"{"b":1}"#),
        ("a=1,", #"{"a":1}"#), ("a={1,x y}", #"{"a":[1,"x y"]}"#), ("a=99999999999999999999", #"{"a":"99999999999999999999"}"#),
    ])
    func `a set argument`(_ argument: String, _ expected: String) throws {
        #expect(json(try UserValues.setting(argument, in: TemplateMap())) == expected)
    }

    @Test(arguments: ["a", "a.b", "a[x]=1", "a[-1]=1", "a[70000]=1", "a={x", "a[0]", "[0]=1", "a.=1,b", "a..b=1", ".=1", String(repeating: "a.", count: 60) + "b=1"])
    func `a bad set argument`(_ argument: String) {
        #expect(throws: ValuesProblem.self) { try UserValues.setting(argument, in: TemplateMap()) }
    }

    @Test func `set-string keeps texts, and later ones win`() throws {
        let first = try UserValues.setting("a=1,b=true,l={1}", as: .text, in: TemplateMap())
        #expect(json(first) == #"{"a":"1","b":"true","l":["1"]}"#)
        #expect(json(try UserValues.setting("a=null", as: .text, in: first)) == #"{"a":"null","b":"true","l":["1"]}"#)
        #expect(json(try UserValues.setting("l[0]=x", in: first)) == #"{"a":"1","b":"true","l":["x"]}"#)
    }

    /// As Helm's own reader takes them; an object lies over what there is, a value takes the place of it.
    @Test(arguments: [
        (#"a={"x":1,"y":[true,null]}"#, #"{"a":{"x":1,"y":[true,null]},"b":{"c":"d"}}"#), (#"b={"e":"f"}"#, #"{"a":0,"b":{"e":"f"}}"#),
        (#"{"b":{"e":"f"}}"#, #"{"a":0,"b":{"c":"d","e":"f"}}"#), (#"a="x,y",b=[1]"#, #"{"a":"x,y","b":[1]}"#), (#" {"a": 1} "#, #"{"a":1,"b":{"c":"d"}}"#),
        ("a=", #"{"a":null,"b":{"c":"d"}}"#), ("a= ,c=1", #"{"a":null,"b":{"c":"d"},"c":1}"#),
        (#"b.c="\u0041\n""#, #"{"a":0,"b":{"c":"A\n"}}"#),
    ])
    func `a set-json argument`(_ argument: String, _ expected: String) throws {
        #expect(json(try UserValues.setting(argument, as: .json, in: try values("{a: 0, b: {c: d}}"))) == expected)
    }

    @Test(arguments: ["a=x", "a={1", #"a={"x":1}y"#, "a={x: 1}", #"{"a":1}z"#, #"a="x"#])
    func `what is not JSON`(_ argument: String) {
        #expect(throws: ValuesProblem.self) { try UserValues.setting(argument, as: .json, in: TemplateMap()) }
    }

    /// As helm 4.2.3 reads them.
    @Test(arguments: [
        (#"a=b,c{d}\.e=f"#, #"{"a":"b,c{d}\\.e=f"}"#), ("a=", #"{"a":""}"#), ("a.b=null", #"{"a":{"b":"null"}}"#), ("a[1]=x", #"{"a":[null,"x"]}"#), ("a[0].b[1].c=x=y,z", #"{"a":[{"b":[null,{"c":"x=y,z"}]}]}"#),
        ("a[0][1]=c", #"{"a":[[null,"c"]]}"#), ("a,b=1", #"{"a,b":"1"}"#), (#"a\.b=1"#, #"{"a\\":{"b":"1"}}"#), ("a[+1]=2", #"{"a":[null,"2"]}"#), ("", "{}"), ("=x", "{}"), (".a=1", "{}"), ("[0]=1", "{}"), ("a[0", "{}"), ("a[", "{}"),
    ])
    func `set-literal takes all that follows the equals sign`(_ argument: String, _ expected: String) throws {
        #expect(json(try UserValues.setting(argument, as: .literal, in: TemplateMap())) == expected)
    }

    @Test(arguments: [
        ("a", #"key "a" has no value"#), ("a.b", #"key "b" has no value"#), ("a.=x", #"key map "a" has no value"#), ("a..b=1", #"key map "a" has no value"#), ("a.b.=1", #"key map "b" has no value"#),
        ("a[0].b", #"key "b" has no value"#), ("a[0]x=1", "unexpected data at end of array index"), ("a[-1]=2", "negative -1 index not allowed"), ("a[x]=1", "error parsing index: `x` is not a number"),
        ("a[70000]=1", "index of 70000 is greater than maximum supported index of 65536"),
        (Array(repeating: "a", count: 32).joined(separator: ".") + "=1", "value name nested level is greater than maximum supported nested level of 30"),
    ])
    func `literals that Helm refuses`(_ argument: String, _ reason: String) {
        #expect(throws: ValuesProblem.badAssignment(argument, reason)) { try UserValues.setting(argument, as: .literal, in: TemplateMap()) }
    }

    @Test func `set-file takes what a file holds, as it is`() throws {
        let read = { (path: String) throws(ValuesProblem) -> [UInt8] in Array("(\(path))\n".utf8) }
        #expect(json(try UserValues.setting("a.b=x y.txt,c=z", as: .file, in: TemplateMap(), file: read)) == #"{"a":{"b":"(x y.txt)\n"},"c":"(z)\n"}"#)
        #expect(throws: ValuesProblem.self) { try UserValues.setting("a=x", as: .file, in: TemplateMap()) }
    }

    @Test func `files are merged in their order, and so are the documents of a file`() throws {
        let first = try values("a: {x: 1, v: 2}\nb: [1]\n---\na: {v: 3}\n---\n# nothing\n")
        #expect(json(first) == #"{"a":{"v":3,"x":1},"b":[1]}"#)
        let both = try UserValues.merging(file: Array("a: {x: null, z: 4}\nb: [2]\n".utf8), into: first)
        #expect(json(both) == #"{"a":{"v":3,"x":null,"z":4},"b":[2]}"#)
    }

    @Test func `null takes a default away, and stays where there is none`() throws {
        let merged = ValuesMerge.coalesced(
            try values("a: null\nb: {x: null}\nnew: null\nm: text\nt: {k: v}"), overChart: try values("a: 1\nb: {x: 1, v: 2}\nm: {z: 1}\nt: 5"))
        #expect(json(merged) == #"{"b":{"v":2},"m":"text","new":null,"t":{"k":"v"}}"#)
    }

    @Test(arguments: [
        ("a: .inf", "`.inf` is not a number that Helm can carry: json: unsupported value"), ("[1]", "values must be a mapping of keys at the top, not a list"),
        ("text", "values must be a mapping of keys at the top, not a string"), ("? [a]\n: 1", "`a collection` cannot be a key: Helm's keys are texts"),
        ("~: 1", "`~` cannot be a key: Helm's keys are texts"),
    ])
    func `values that Helm refuses`(_ text: String, _ message: String) {
        let problem = #expect(throws: ValuesProblem.self) { try values(text) }
        #expect(problem?.message == message)
    }

    @Test func `endless aliases end`() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 { text += "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n" }
        #expect(throws: ValuesProblem.tooLarge) { try values(text) }
    }

    @Test func `keys become texts and merge keys are applied`() throws {
        #expect(
            json(try values("1: a\n1.5: b\nyes: c\nbase: &b {x: 1, v: 2}\nuse: {<<: *b, v: 3}\nmany: {<<: [{x: 9}, *b]}"))
                == #"{"1":"a","1.5":"b","base":{"v":2,"x":1},"many":{"v":2,"x":9},"true":"c","use":{"v":3,"x":1}}"#)
    }
}
