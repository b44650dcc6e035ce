using System.Text.Json.Serialization;

namespace SkillsGap.Fuzzing.MessagePack;

[JsonDerivedType(typeof(SampleCircle), "circle")]
public abstract record SampleShape(string Name);
