using System.Reflection;
using System.Text.RegularExpressions;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Architecture;

public sealed class HouseRuleTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void PublicClasses_AreSealedStaticOrAbstract() =>
        Assert.DoesNotContain(
            new[] { typeof(WorkforcePlanner).Assembly, typeof(ParallelRows).Assembly }.SelectMany(assembly => assembly.GetExportedTypes()),
            type => type.IsClass && !type.IsSealed && !type.IsAbstract);

    [Theory]
    [InlineData("engine")]
    [InlineData("host")]
    [InlineData("datasets")]
    public void Classes_InSources_AreSealedStaticOrAbstract(string folder)
    {
        var open = new Regex(
            @"^\s*(public |internal |private |file )?(readonly |partial )*(class|record) (?!struct)\w+",
            RegexOptions.Multiline);

        Assert.Empty(SourceFile.In(folder)
            .SelectMany(file => open.Matches(file.Code).Select(match => $"{file.Path}: {match.Value.Trim()}")));
    }

    [Fact]
    public void Fields_OfPublicTypes_AreNotPublicAndMutable() =>
        Assert.Empty(typeof(WorkforcePlanner).Assembly.GetExportedTypes().Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(Declared))
            .Where(field => !field.IsInitOnly && !field.IsLiteral).Select(field => $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void Engine_Sources_AskNoAmbientClockAndNoAmbientRandom()
    {
        var ambient = new Regex(
            @"DateTime(Offset)?\.(Now|UtcNow|Today)|Stopwatch\.|Random\.Shared|new Random\(|Guid\.NewGuid|Environment\.TickCount");

        Assert.Empty(SourceFile.In("engine").SelectMany(file => ambient.Matches(file.Code).Select(match => $"{file.Path}: {match.Value}")));
    }
}
