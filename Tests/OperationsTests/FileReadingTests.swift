// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing

/// Whatever a path leads to, reading it ends at once, with the content or with a reason.
@Suite struct FileReadingTests {
  private func refusal(_ path: FilePath) -> String? {
    let (file, diagnostic) = SourceFile.reading(path)
    #expect((file == nil) == (diagnostic != nil))
    return diagnostic?.code
  }

  @Test func readsAFileAsItIs() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data([0xEF, 0xBB, 0xBF, 0x61, 0x00, 0xFF]), to: "a.yaml")
    let (file, diagnostic) = SourceFile.reading(folder.path("a.yaml"), as: "a.yaml")
    #expect(file?.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x00, 0xFF])
    #expect(file?.name == "a.yaml")
    #expect(diagnostic == nil)
  }

  @Test func anEmptyFileIsEmpty() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a.yaml")
    #expect(SourceFile.reading(folder.path("a.yaml")).0?.bytes == [])
  }

  @Test func aMissingFileAndAFileBelowAFileAreMissing() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.yaml")
    #expect(refusal(folder.path("b.yaml")) == "OPS001")
    #expect(refusal(folder.path("a.yaml/b.yaml")) == "OPS001")
  }

  @Test func aFolderIsNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(refusal(folder.path) == "OPS002")
  }

  @Test(.timeLimit(.minutes(1))) func aPipeNobodyWritesToIsRefusedAtOnce() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("pipe").text, 0o600) == 0)
    #expect(refusal(folder.path("pipe")) == "OPS003")
  }

  @Test func aSocketIsNoFile() throws {
    // The address of a socket holds 107 bytes only, so its path has to be short.
    let path = "/tmp/pegel-\(getpid()).socket"
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer {
      close(descriptor)
      unlink(path)
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let status = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(status == 0)
    #expect(refusal(FilePath(path)) == "OPS003")
  }

  @Test func aDeviceIsNoFile() { #expect(refusal(FilePath("/dev/zero")) == "OPS003") }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func aFileWithoutPermissionIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.yaml")
    #expect(chmod(folder.path("a.yaml").text, 0) == 0)
    #expect(refusal(folder.path("a.yaml")) == "OPS004")
  }

  /// Nothing is mapped at the start of a process's memory, so reading it fails, for root as well.
  @Test func aFailureWhileReadingIsReported() { #expect(refusal(FilePath("/proc/self/mem")) == "OPS007") }

  @Test func aFileOfOneGigabyteIsRefusedAtOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "large.yaml")
    #expect(truncate(folder.path("large.yaml").text, 1 << 30) == 0)
    let clock = ContinuousClock()
    let duration = clock.measure { #expect(refusal(folder.path("large.yaml")) == "OPS005") }
    #expect(duration < .seconds(1))
  }

  @Test func namesAreSortedByBytesWithoutHiddenOnes() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "Z", ".hidden", "ä"] { try folder.write("", to: name) }
    let (names, diagnostic) = folder.path.names()
    #expect(names == ["Z", "a", "b", "ä"])
    #expect(diagnostic == nil)
  }

  @Test func pathsAreRelativeWhereverTheyAreNamedFrom() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a/b/c.yaml")
    try folder.write("", to: "d.yaml")
    let base = folder.path("a")
    #expect(folder.path("a/b/../b/c.yaml").relative(to: base)?.text == "b/c.yaml")
    #expect(folder.path("d.yaml").relative(to: base)?.text == "../d.yaml")
    #expect(base.relative(to: base)?.text == ".")
    #expect(folder.path("nothing").relative(to: base) == nil)
  }
}
