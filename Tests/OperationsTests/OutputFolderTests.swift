// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing

/// Reports are written as a whole, or what was there before stays.
@Suite struct OutputFolderTests {
  /// Writes files into a folder; the code of the failure, if there is one.
  private func write(_ files: [(String, String)], to folder: FilePath) -> String? {
    do throws(OutputFailure) {
      var output = try OutputFolder(folder)
      for (name, text) in files { try output.add(name, text.utf8) }
      try output.commit()
      return nil
    } catch {
      return error.diagnostic.code
    }
  }

  @Test func makesFoldersAndReplacesFiles() throws {
    let folder = try TemporaryFolder()
    #expect(write([("a/b/c.md", "old"), ("d.md", "old")], to: folder.path("out")) == nil)
    #expect(write([("a/b/c.md", "new")], to: folder.path("out")) == nil)
    #expect(folder.files == ["out/a/b/c.md", "out/d.md"])
    #expect(try folder.text("out/a/b/c.md") == "new")
    #expect(try folder.text("out/d.md") == "old")
  }

  @Test func aFailureLeavesAllEarlierFilesAsTheyWere() throws {
    let folder = try TemporaryFolder()
    #expect(write([("a.md", "old"), ("b.md", "old")], to: folder.path) == nil)
    // The second file cannot be put beside its place, since a folder is there.
    try folder.write("", to: "b.md.part/file")
    #expect(write([("a.md", "new"), ("b.md", "new")], to: folder.path) == "OPS008")
    #expect(folder.files == ["a.md", "b.md", "b.md.part/file"])
    #expect(try folder.text("a.md") == "old")
  }

  @Test func withoutCommitNothingChanges() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.md")
    var output = try OutputFolder(folder.path)
    try output.add("a.md", "new".utf8)
    #expect(try folder.text("a.md") == "old")
  }

  @Test func aFileInPlaceOfTheFolderIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "out")
    #expect(write([("a.md", "x")], to: folder.path("out")) == "OPS020")
    #expect(write([("a.md", "x")], to: folder.path("out/deeper")) == "OPS020")
    #expect(try folder.text("out") == "mine")
  }

  @Test func aFolderThatCannotBeMadeIsRefused() {
    #expect(write([("a.md", "x")], to: FilePath("/proc/pegel")) != nil)
  }

  /// A file system of 64 KiB; `nil` where tests must not mount one.
  private static func smallDisk() throws -> TemporaryFolder? {
    let folder = try TemporaryFolder()
    let mount = Process()
    mount.executableURL = URL(filePath: "/bin/mount")
    mount.arguments = ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.url.path]
    mount.standardError = FileHandle.nullDevice
    guard (try? mount.run()) != nil else { return nil }
    mount.waitUntilExit()
    return mount.terminationStatus == 0 ? folder : nil
  }

  private static let canMount: Bool = {
    guard let disk = try? smallDisk() else { return false }
    return umount(disk.url.path) == 0
  }()

  @Test(.enabled(if: canMount, "a small file system cannot be mounted here"))
  func aFullDiskLeavesEarlierFilesAsTheyWere() throws {
    let disk = try #require(try Self.smallDisk())
    defer { umount(disk.url.path) }
    #expect(write([("a.md", "old"), ("b.md", "old")], to: disk.path) == nil)
    let large = String(repeating: "x", count: 40_000)
    #expect(write([("a.md", large), ("b.md", large)], to: disk.path) == "OPS009")
    #expect(disk.files == ["a.md", "b.md"])
    #expect(try disk.text("a.md") == "old")
  }
}
