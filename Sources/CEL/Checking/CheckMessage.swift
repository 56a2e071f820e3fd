// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// What can be wrong with the names and types of an expression.
public enum CheckMessage: DiagnosticMessage {
  /// Codes CEL101 to CEL199.
  public enum Code: String, CaseIterable, Sendable {
    /// A name that is neither a variable nor a type.
    case undeclaredName = "CEL101"
    /// A function that does not exist.
    case undeclaredFunction = "CEL102"
    /// A function or operator that does not take arguments of these types.
    case noMatchingOverload = "CEL103"
    /// A macro with a number of arguments it does not take.
    case macroArguments = "CEL104"
    /// A field that records of this type do not have.
    case unknownField = "CEL105"
    /// A field of a value that has no fields.
    case noFields = "CEL106"
    /// A field that may be none, read without a guard.
    case unguardedField = "CEL107"
    /// A text that is not a member of the enumeration it is compared with.
    case unknownMember = "CEL108"
    /// A comparison of two enumerations without a common member.
    case neverEqual = "CEL109"
    /// A comparison of values that have no type in common.
    case noCommonType = "CEL110"
    /// An operand of the wrong type.
    case wrongOperand = "CEL111"
    /// Branches of a conditional that have no type in common.
    case branchesDiffer = "CEL112"
    /// An index into a value that has no elements.
    case notIndexable = "CEL113"
    /// A macro over a value that has no elements.
    case notIterable = "CEL114"
    /// `in` with something other than a list or map.
    case notAContainer = "CEL115"
    /// `?` before something other than an optional.
    case optionalExpected = "CEL116"
    /// A result of the wrong type.
    case wrongResult = "CEL117"
    /// The construction of a message.
    case messageConstruction = "CEL118"
    /// An expression that is nested too deeply.
    case tooDeep = "CEL119"
    /// An expression whose types take too long to infer.
    case tooComplex = "CEL120"
  }

  /// The name is neither a variable nor a type; it may be that of a function.
  case undeclaredName(String, nearest: String?, isFunction: Bool)
  /// There is no such function.
  case undeclaredFunction(String, nearest: String?)
  /// No overload takes these arguments; `call` shows their types.
  case noMatchingOverload(call: String, hint: CallHint?)
  /// The macro takes other numbers of arguments.
  case macroArguments(macro: String, counts: [Int])
  /// The type has no such field; `fields` lists those it has, if they are few.
  case unknownField(String, type: String, nearest: String?, fields: [String])
  /// Values of the type have no fields.
  case noFields(operand: String, type: String, field: String)
  /// The field may be none, and nothing says that it is not.
  case unguardedField(operand: String, field: String)
  /// The enumeration has no such member; `members` lists those it has, if they are few.
  case unknownMember(String, enumeration: String, nearest: String?, members: [String])
  /// The enumerations share no member.
  case neverEqual(String, String)
  /// The two sides have no type in common.
  case noCommonType(left: String, right: String, hint: CallHint?)
  /// The operator or macro wants an operand of another type.
  case wrongOperand(place: String, actual: String, expected: String)
  /// The branches have no type in common.
  case branchesDiffer(then: String, otherwise: String)
  /// Values of the type have no elements to pick.
  case notIndexable(type: String)
  /// Values of the type have no elements to go through.
  case notIterable(type: String)
  /// Values of the type contain nothing.
  case notAContainer(type: String)
  /// `?` stands before a value that is not optional.
  case optionalExpected(actual: String)
  /// The expression should have another type.
  case wrongResult(actual: String, expected: String)
  /// Messages cannot be constructed.
  case messageConstruction(name: String)
  /// The expression has more levels than allowed.
  case tooDeep(limit: Int)
  /// The types take more steps to infer than allowed.
  case tooComplex

  /// Always an error.
  public var severity: Severity { .error }
}

extension CheckMessage {
  /// The code.
  public var code: Code {
    switch self {
    case .undeclaredName: .undeclaredName
    case .undeclaredFunction: .undeclaredFunction
    case .noMatchingOverload: .noMatchingOverload
    case .macroArguments: .macroArguments
    case .unknownField: .unknownField
    case .noFields: .noFields
    case .unguardedField: .unguardedField
    case .unknownMember: .unknownMember
    case .neverEqual: .neverEqual
    case .noCommonType: .noCommonType
    case .wrongOperand: .wrongOperand
    case .branchesDiffer: .branchesDiffer
    case .notIndexable: .notIndexable
    case .notIterable: .notIterable
    case .notAContainer: .notAContainer
    case .optionalExpected: .optionalExpected
    case .wrongResult: .wrongResult
    case .messageConstruction: .messageConstruction
    case .tooDeep: .tooDeep
    case .tooComplex: .tooComplex
    }
  }

  /// A typical message.
  public static func example(of code: Code) -> CheckMessage {
    switch code {
    case .undeclaredName: .undeclaredName("servrs", nearest: "servers", isFunction: false)
    case .undeclaredFunction: .undeclaredFunction("szie", nearest: "size")
    case .noMatchingOverload: .noMatchingOverload(call: "int * double", hint: .convert("double(n)"))
    case .macroArguments: .macroArguments(macro: "exists", counts: [2, 3])
    case .unknownField:
      .unknownField("encryptd", type: "Server", nearest: "encrypted", fields: ["name", "encrypted"])
    case .noFields: .noFields(operand: "s.name", type: "string", field: "length")
    case .unguardedField: .unguardedField(operand: "b", field: "last")
    case .unknownMember:
      .unknownMember("hihg", enumeration: "Criticality", nearest: "high", members: ["low", "high"])
    case .neverEqual: .neverEqual("Criticality", "Status")
    case .noCommonType: .noCommonType(left: "int", right: "double", hint: .convert("double(n)"))
    case .wrongOperand: .wrongOperand(place: "&&", actual: "string", expected: "bool")
    case .branchesDiffer: .branchesDiffer(then: "int", otherwise: "string")
    case .notIndexable: .notIndexable(type: "int")
    case .notIterable: .notIterable(type: "string")
    case .notAContainer: .notAContainer(type: "string")
    case .optionalExpected: .optionalExpected(actual: "int")
    case .wrongResult: .wrongResult(actual: "int", expected: "bool")
    case .messageConstruction: .messageConstruction(name: "Server")
    case .tooDeep: .tooDeep(limit: 128)
    case .tooComplex: .tooComplex
    }
  }
}
