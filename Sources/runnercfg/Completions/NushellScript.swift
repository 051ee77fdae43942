extension ShellScript {
    /// Where files can stand nothing is answered, and nushell completes them itself.
    static let nushell = #"""
        # nushell completion for runnercfg
        def "nu-complete runnercfg" [context: string] {
            let words = ($context | split row --regex '\s+' | skip 1)
            let current = ($words | last)
            let rows = (^runnercfg complete $"--current=($current)" -- ...($words | drop 1) | lines)
            if (":files" in $rows) { return null }
            $rows | each {|row|
                let parts = ($row | split row "\t")
                { value: ($parts | first), description: ($parts | skip 1 | str join " ") }
            }
        }
        export extern "runnercfg" [...words: string@"nu-complete runnercfg"]

        """#
}
