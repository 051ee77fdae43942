@main
struct Runnercfg {
    static func main() {}
}
