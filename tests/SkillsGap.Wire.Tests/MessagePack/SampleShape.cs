using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Tests.MessagePack;

[JsonDerivedType(typeof(SampleCircle), "circle")]
public abstract record SampleShape(string Name);
