using Microsoft.AspNetCore.Http;
using SkillsGap.Host.Serving.Wire;

namespace SkillsGap.Service.Tests.Serving;

public sealed class NegotiationTests
{
    [Fact]
    public void Format_OfMoreHeadersThanAreKept_IsThatOfEachHeader()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 1200; i++)
            {
                var (wanted, other) = i % 2 == 0 ? (WireFormat.Json, WireFormat.MessagePack) : (WireFormat.MessagePack, WireFormat.Json);
                Assert.Same(wanted, Of($"{other.MediaType};q=0.5, {wanted.MediaType};n={i}", null));
            }
        }
    }

    [Fact]
    public void Format_OfTheSameAccept_FollowsTheBodyToo()
    {
        Assert.Same(WireFormat.MessagePack, Of("*/*", "application/msgpack"));
        Assert.Same(WireFormat.Json, Of("*/*", "application/json"));
        Assert.Same(WireFormat.Json, Of("*/*", null));
        Assert.Null(Of("text/csv", "application/json"));
    }

    private static WireFormat? Of(string accept, string? body)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Accept = accept;
        http.Request.ContentType = body;
        return Negotiation.FormatOf(http.Request);
    }
}
