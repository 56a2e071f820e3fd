// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2

import PackageDescription

/// Every target is built the same way: language mode 6, explicit existentials and imports, no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")

let package = Package(
  name: "pegel",
  products: [
    .library(name: "CEL", targets: ["SourceText", "Values", "CEL"]),
    .executable(name: "pegel", targets: ["pegel"]),
    .executable(name: "cel-conformance", targets: ["cel-conformance"]),
    .executable(name: "pegel-benchmark", targets: ["pegel-benchmark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // Debian's C and C++ libraries, each behind a small header of ours.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),

    // From text to reports: each module knows only the ones above it.
    library("SourceText", []),
    library("Values", []),
    library(
      "CEL", ["SourceText", "Values", "CRE2"], exclude: ["Library/Time/generate-time-zones.py"]),
    library("Markup", ["SourceText", "CLibYAML", "CSimdJSON"]),
    library("Documents", ["SourceText", "Values", "Markup"]),
    library("RuleGraphs", ["SourceText", "Values", "Documents", "CEL"]),
    library(
      "Assessments", ["SourceText", "Values", "Markup", "Documents", "CEL", "RuleGraphs", bigInt]),
    library("Reporting", ["SourceText", "Values", "Markup", "Documents", "Assessments"]),
    library(
      "PackQuality",
      ["SourceText", "Values", "Markup", "Documents", "CEL", "RuleGraphs", "Assessments"]),
    library(
      "Operations",
      [
        "SourceText", "Values", "Markup", "Documents", "RuleGraphs", "Assessments", "Reporting",
        "PackQuality", "CCrypto",
      ]),
    .executableTarget(
      name: "pegel",
      dependencies: [
        "SourceText", "Values", "Documents", "Assessments", "Reporting", "PackQuality", "Operations",
        argumentParser,
      ], swiftSettings: strict),
    .executableTarget(
      name: "cel-conformance", dependencies: ["SourceText", "Values", "CEL", argumentParser],
      swiftSettings: strict),

    .executableTarget(
      name: "pegel-benchmark",
      dependencies: [
        "SourceText", "Values", "Documents", "RuleGraphs", "Assessments", "Operations", "CLibYAML",
        "CSimdJSON",
        argumentParser,
      ], swiftSettings: strict),

    tests(
      "AssessmentsTests",
      ["SourceText", "Values", "Documents", "CEL", "RuleGraphs", "Assessments"]),
    tests("RuleGraphsTests", ["SourceText", "Values", "Documents", "RuleGraphs"]),
    tests("SourceTextTests", ["SourceText"]),
    tests("DocumentsTests", ["SourceText", "Values", "Markup", "Documents"]),
    tests("ValuesTests", ["Values"]),
    tests(
      "OperationsTests",
      [
        "SourceText", "Values", "Documents", "RuleGraphs", "Assessments", "Reporting", "PackQuality",
        "Operations",
      ]),
    tests(
      "EndToEndTests", ["SourceText", "Assessments", "Reporting", "Operations", "pegel"],
      exclude: ["Fixtures"]),
    tests(
      "PackQualityTests",
      ["SourceText", "Values", "Documents", "RuleGraphs", "Assessments", "PackQuality"]),
    tests(
      "RulePackTests", ["SourceText", "Markup", "Documents", "RuleGraphs", "Assessments", "PackQuality"]),
    tests("ArchitectureTests", []),
    tests(
      "DiagnosticsTests",
      [
        "SourceText", "CEL", "Markup", "Documents", "RuleGraphs", "Assessments", "PackQuality", "Operations",
      ]),
    tests("MarkupTests", ["SourceText", "Markup"]),
    tests(
      "ReportingTests", ["SourceText", "Values", "Documents", "Assessments", "Reporting"],
      exclude: ["Goldens"]),
    tests("CELTests", ["SourceText", "Values", "CEL", "cel-conformance"]),
    tests("CELConformanceTests", ["CEL", "cel-conformance"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
