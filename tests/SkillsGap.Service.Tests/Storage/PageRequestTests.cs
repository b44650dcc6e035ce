using SkillsGap.Host.Storage;

namespace SkillsGap.Service.Tests.Storage;

public sealed class PageRequestTests
{
    [Theory]
    [InlineData("versions/a", true, true)]
    [InlineData("versions/b", true, false)]
    [InlineData("versions", true, false)]
    [InlineData("", false, false)]
    public void Cursor_OfAnotherList_IsRefused(string list, bool isNumbered, bool isGood)
    {
        var cursor = PageRequest.Of(null, 1, "versions/a", isNumbered: true).Request!.PageOf([12, 11], number => $"{number}").Next;

        var (request, field, _) = PageRequest.Of(cursor, 1, list, isNumbered);

        Assert.Equal(isGood ? ("12", null) : (null, "cursor"), (request?.After, field));
    }

    [Theory]
    [InlineData("twelve")]
    [InlineData("99999999999999999999")]
    [InlineData("1\0")]
    [InlineData("")]
    public void Cursor_WithAKeyThatNoItemHas_IsRefused(string key)
    {
        var cursor = PageRequest.Of(null, 1, "scenarios").Request!.PageOf([key, key], text => text).Next;

        Assert.Equal("cursor", PageRequest.Of(cursor, 1, "scenarios", isNumbered: true).Field);
    }
}
