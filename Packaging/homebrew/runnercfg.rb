# A draft: it has not been run by Homebrew yet. The address and the checksum are those of a release.
class Runnercfg < Formula
  desc "Find, explain and repair mistakes in GitLab Runner's configuration"
  homepage "https://example.com/runnercfg"
  url "https://example.com/runnercfg/releases/runnercfg-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"
  depends_on xcode: ["16.0", :build]
  uses_from_macos "swift" => :build

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "runnercfg"
    bin.install ".build/release/runnercfg"
    system bin/"runnercfg", "man", "--output-dir", buildpath
    man1.install Dir["runnercfg*.1"]
    generate_completions_from_executable(bin/"runnercfg", "completions")
  end

  test do
    (testpath/"config.toml").write("concurent = 4\n")
    assert_match "unknown-key", shell_output("#{bin}/runnercfg lint --kind config #{testpath}/config.toml", 1)
  end
end
